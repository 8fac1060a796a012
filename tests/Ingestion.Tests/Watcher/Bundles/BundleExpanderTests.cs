using System.Text;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Ingestion.Tests.Watcher.Rig;

namespace Ingestion.Tests.Watcher.Bundles;

public sealed class BundleExpanderTests
{
    private static readonly byte[] One = Archives.Utf8("Grain prices rose on Monday.");
    private static readonly byte[] Two = Archives.Utf8("The ferry will sail in March.");

    [Fact]
    public async Task A_bundle_is_expanded_and_archived_when_its_entries_are_settled()
    {
        await using var rig = new WatchRig();
        rig.Publisher.Verdict = _ => null;
        await rig.WatchAsync();
        rig.Put("post/news.dat", Archives.Zip(("a.txt", One), ("../evil.txt", One), ("s/b.txt", Two)));
        await rig.Until(() => rig.Publisher.Items.Count == 2, "published");

        var bundle = rig.Ledger.Only("post/news.dat");
        var entries = rig.Ledger.EntriesOf(bundle.Id);
        entries.Select(row => $"{row.Ordinal} {row.Seen.Path} {row.Reason}").ShouldBe(["0 a.txt ", "1 ../evil.txt unsafe-name", "2 s/b.txt "]);
        rig.Publisher.Items.Select(item => item.Identity).ShouldAllBe(identity => identity.ParentId == bundle.Id && identity.Source == "post");
        var item = rig.Publisher.Items.Single(item => item.Identity.Ordinal == 2);
        (item.Identity.FileId, item.Name).ShouldBe((entries[2].Id, "b.txt"));
        ((InlineBody)item.Body).Bytes.ShouldBe(Two);
        bundle.Outcome.ShouldBe(FileOutcome.InFlight);

        rig.Ledger.Settle(entries[0].Id, FileOutcome.Stored);
        await Task.Delay(400, TestContext.Current.CancellationToken);
        bundle.Outcome.ShouldBe(FileOutcome.InFlight);
        rig.Ledger.Settle(entries[2].Id, FileOutcome.Rejected, "too-short");
        await rig.Until(() => rig.Archived.Count == 1, "archived");
        bundle.Outcome.ShouldBe(FileOutcome.Expanded);
        rig.Left.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bundle_without_a_usable_entry_is_rejected_with_its_reason_beside_it()
    {
        await using var rig = await new WatchRig().WatchAsync();
        rig.Put("evil.zip", Archives.Zip(("../evil.txt", One)));
        rig.Put("empty.zip", Archives.Zip());
        rig.Put("cut.gz", Archives.Gzip(Archives.Noise(5000))[..2000]);
        await rig.Until(() => rig.RejectedFiles.Count == 6, "rejected");

        rig.Ledger.Only("evil.zip").Reason.ShouldBe("unsafe-name");
        rig.Ledger.Only("empty.zip").Reason.ShouldBe("empty");
        rig.Ledger.Only("cut.gz").Reason.ShouldBe("truncated");
        rig.Publisher.Items.ShouldBeEmpty();
        await rig.StoresAGoodFile();
    }

    [Fact]
    public async Task A_bundle_larger_than_a_file_may_be_is_read_past_memory()
    {
        await using var rig = await new WatchRig(options => options.MaxFileSize = 4000).WatchAsync();
        rig.Put("large.tar", Archives.Tar([.. Enumerable.Range(0, 600).Select(number => ($"{number}.txt", Archives.Utf8($"Report {number}.")))]));
        rig.Put("large.txt", new string('x', 5000));
        await rig.Until(() => rig.Archived.Count == 1 && rig.RejectedFiles.Count == 2, "settled");
        var bundle = rig.Ledger.Only("large.tar");
        rig.Ledger.EntriesOf(bundle.Id).Count.ShouldBe(600);
        rig.Publisher.Envelopes.Count.ShouldBeLessThan(60);
        rig.Ledger.Only("large.txt").Reason.ShouldBe("too-large");
    }

    [Fact]
    public async Task A_restart_in_the_middle_goes_on_and_doubles_nothing()
    {
        await using var rig = new WatchRig(options => options.EnvelopeItems = 1);
        var published = 0;
        rig.Publisher.Fault = _ => Interlocked.Increment(ref published) > 300 ? new PublishNotConfirmedException("not now") : null;
        rig.Start();
        rig.Put("reports.tar", Archives.Tar([.. Enumerable.Range(0, 500).Select(number => ($"{number}.txt", Archives.Utf8($"Report {number}.")))]));
        await rig.Until(() => Volatile.Read(ref published) > 300, "the broker is away");
        await rig.StopAsync();
        var bundle = rig.Ledger.Only("reports.tar");
        bundle.Outcome.ShouldBe(FileOutcome.InFlight);

        rig.Publisher.Fault = null;
        await rig.WatchAsync();
        await rig.Until(() => rig.Archived.Count == 1, "archived");
        rig.Ledger.EntriesOf(bundle.Id).Count.ShouldBe(500);
        rig.Ledger.EntriesOf(bundle.Id).ShouldAllBe(row => row.Outcome == FileOutcome.Stored);
        rig.Publisher.Items.Select(item => item.Identity.Ordinal).Distinct().Count().ShouldBe(500);
        rig.Publisher.Items.Count.ShouldBe(500);
    }

    [Fact]
    public async Task Entries_whose_queue_was_purged_are_read_again_and_published()
    {
        await using var rig = new WatchRig(options => options.Republish = TimeSpan.FromSeconds(1));
        rig.Publisher.Verdict = item => rig.Publisher.Items.Count > 2 || item.Identity.Ordinal == 0 ? (FileOutcome.Stored, null) : null;
        await rig.WatchAsync();
        rig.Put("two.zip", Archives.Zip(("a.txt", One), ("b.txt", Two)));
        await rig.Until(() => rig.Archived.Count == 1, "archived");
        rig.Publisher.Items.Select(item => item.Identity.Ordinal).ShouldBe([0, 1, 1]);
        Encoding.UTF8.GetString(((InlineBody)rig.Publisher.Items[2].Body).Bytes).ShouldBe("The ferry will sail in March.");
    }

    [Fact]
    public async Task A_queue_that_is_purged_while_the_bundle_waits_for_room_stops_nothing()
    {
        await using var rig = new WatchRig(options => (options.InFlight, options.Republish) = (4, TimeSpan.FromSeconds(1)));
        var lost = 0;
        rig.Publisher.Verdict = _ => Interlocked.Increment(ref lost) <= 256 ? null : (FileOutcome.Stored, null);
        await rig.WatchAsync();
        rig.Put("reports.tar", Archives.Tar([.. Enumerable.Range(0, 300).Select(number => ($"{number}.txt", Archives.Utf8($"Report {number}.")))]));
        await rig.Until(() => rig.Archived.Count == 1, "archived", 30);
        rig.Ledger.EntriesOf(rig.Ledger.Only("reports.tar").Id).Count(row => row.Outcome == FileOutcome.Stored).ShouldBe(300);
        rig.Publisher.Items.Count.ShouldBe(256 + 300);
    }

    [Fact]
    public async Task A_bundle_that_is_taken_away_in_the_middle_settles_with_what_was_published()
    {
        await using var rig = new WatchRig(options => options.EnvelopeItems = 1);
        rig.Publisher.Fault = envelope => envelope.Items[0].Identity.Ordinal > 0 ? new PublishNotConfirmedException("not now") : null;
        rig.Start();
        var path = rig.Put("two.zip", Archives.Zip(("a.txt", One), ("b.txt", Two)));
        await rig.Until(() => rig.Publisher.Items.Count == 1, "the first is published");
        await rig.StopAsync();
        File.Delete(path);
        rig.Publisher.Fault = null;
        await rig.WatchAsync();
        var bundle = rig.Ledger.Only("two.zip");
        await rig.Until(() => bundle.HasLeft, "given up");
        (bundle.Outcome, bundle.Reason).ShouldBe((FileOutcome.Rejected, "vanished"));
        rig.Ledger.EntriesOf(bundle.Id).Select(row => row.Outcome).ShouldBe([FileOutcome.Stored, FileOutcome.Rejected]);
    }

    [Fact]
    public async Task A_bundle_is_archived_where_settled_files_are_deleted()
    {
        await using var rig = await new WatchRig(options => options.After = Ingestion.Watcher.AfterSettled.Delete).WatchAsync();
        rig.Put("two.zip", Archives.Zip(("a.txt", One), ("../evil.txt", Two)));
        await rig.Until(() => rig.Archived.Count == 1, "archived");
        rig.Ledger.Only("two.zip").Outcome.ShouldBe(FileOutcome.Expanded);
    }

    [Fact]
    public async Task A_compressed_file_keeps_the_sidecar_of_its_bundle()
    {
        await using var rig = await new WatchRig().WatchAsync();
        rig.Put("story.txt.gz.meta.json", "{\"language\":\"en\"}");
        rig.Put("story.txt.gz", Archives.Gzip(One));
        await rig.Until(() => rig.Publisher.Items.Count == 1, "published");
        rig.Publisher.Items[0].Name.ShouldBe("story.txt");
        Encoding.UTF8.GetString(rig.Publisher.Items[0].Sidecar!).ShouldBe("{\"language\":\"en\"}");
    }
}

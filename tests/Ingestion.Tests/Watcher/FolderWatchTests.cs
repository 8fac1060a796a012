using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher;

namespace Ingestion.Tests.Watcher;

public sealed class FolderWatchTests
{
    [Fact]
    public async Task A_dropped_file_is_entered_published_and_archived()
    {
        await using var rig = await new WatchRig().WatchAsync();
        rig.Put("reuters/story.txt", "Grain prices rose on Monday.");
        await rig.Until(() => rig.Archived.Count == 1, "archived");

        var row = rig.Ledger.Only("reuters/story.txt");
        row.Seen.Source.ShouldBe("reuters");
        row.Seen.ContentSha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData("Grain prices rose on Monday."u8)));
        row.PublishedAt.ShouldNotBeNull();
        var item = rig.Publisher.Items.ShouldHaveSingleItem();
        item.Identity.FileId.ShouldBe(row.Id);
        item.Identity.ContentSha256.ShouldBe(row.Seen.ContentSha256);
        item.Name.ShouldBe("story.txt");
        Encoding.UTF8.GetString(((InlineBody)item.Body).Bytes).ShouldBe("Grain prices rose on Monday.");
        rig.Left.ShouldBeEmpty();
        var day = row.Seen.FoundAt.UtcDateTime.ToString("yyyy/MM/dd", System.Globalization.CultureInfo.InvariantCulture);
        rig.Archived[0].ShouldBe($"{day}/reuters/story~{row.Id.ToString("N")[^8..]}.txt");
        await rig.Until(() => row.MovedTo is not null, "the ledger knows");
        row.MovedTo.ShouldBe(Path.Combine(rig.Archive, rig.Archived[0]));
    }

    [Fact]
    public async Task The_manifest_holds_a_line_for_each_archived_file()
    {
        await using var rig = await new WatchRig().WatchAsync();
        for (var number = 0; number < 5; number++)
            rig.Put($"s/a{number}.txt", $"text {number}");
        await rig.Until(() => rig.Ledger.Rows.Count(row => row.MovedTo is not null) == 5, "all moved");
        var manifest = Directory.GetFiles(rig.Archive, "manifest.jsonl", SearchOption.AllDirectories).SelectMany(File.ReadAllLines)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        manifest.Count.ShouldBe(5);
        foreach (var line in manifest)
        {
            var row = rig.Ledger.Rows.Single(row => row.Id == line.GetProperty("file_id").GetGuid());
            line.GetProperty("sha256").GetString().ShouldBe(row.Seen.ContentSha256);
            line.GetProperty("source").GetString().ShouldBe("s");
            line.GetProperty("path").GetString().ShouldBe(row.Seen.Path);
            line.GetProperty("outcome").GetString().ShouldBe("stored");
            line.GetProperty("cleaner_version").GetString().ShouldBe("c1");
            File.Exists(line.GetProperty("moved_to").GetString()).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_rejected_file_lies_beside_its_reason()
    {
        await using var rig = new WatchRig();
        rig.Publisher.Verdict = _ => (FileOutcome.Rejected, "index-page");
        await rig.WatchAsync();
        rig.Put("wire/front.html", "<a>one</a>");
        await rig.Until(() => rig.RejectedFiles.Count == 2, "rejected with a reason");
        var row = rig.Ledger.Only("wire/front.html");
        var reason = await File.ReadAllTextAsync(Path.Combine(rig.Rejected, rig.RejectedFiles.Single(path => path.EndsWith(".reason.txt", StringComparison.Ordinal))));
        reason.ShouldContain("wire/front.html");
        reason.ShouldContain("index-page");
        reason.ShouldContain("Because a test says so.");
        reason.ShouldContain(row.Id.ToString());
        reason.ShouldContain("drop it again");
        rig.Left.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_that_lay_there_before_the_start_are_taken_too()
    {
        await using var rig = new WatchRig();
        for (var number = 0; number < 700; number++)
            rig.Put($"old/{number:D4}.txt", $"an article of number {number}");
        rig.Start();
        await rig.Until(() => rig.Ledger.Rows.Count(row => row.MovedTo is not null) == 700, "all archived", 30);
        rig.Publisher.Items.Select(item => item.Identity.FileId).Distinct().Count().ShouldBe(700);
        rig.Publisher.Items.Count.ShouldBe(700);
        rig.Publisher.Envelopes.Max(envelope => envelope.Items.Count).ShouldBe(rig.Options.EnvelopeItems);
        rig.Left.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_arrives_slowly_is_taken_whole()
    {
        await using var rig = await new WatchRig(options => options.Settle = TimeSpan.FromMilliseconds(150)).WatchAsync();
        var path = Path.Combine(rig.Drop, "slow.txt");
        await using (var writer = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            for (var part = 0; part < 8; part++)
            {
                await writer.WriteAsync(Encoding.UTF8.GetBytes($"part {part}\n"));
                await writer.FlushAsync();
                await Task.Delay(60);
            }
        }

        await rig.Until(() => rig.Archived.Count == 1, "archived");
        rig.Publisher.Items.ShouldHaveSingleItem();
        Encoding.UTF8.GetString(((InlineBody)rig.Publisher.Items[0].Body).Bytes).ShouldEndWith("part 7\n");
    }

    [Fact]
    public async Task A_writer_that_pauses_for_long_with_the_file_open_is_waited_for()
    {
        await using var rig = await new WatchRig().WatchAsync();
        var path = Path.Combine(rig.Drop, "paused.txt");
        await using (var writer = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            await writer.WriteAsync("first half, "u8.ToArray());
            await writer.FlushAsync();
            await Task.Delay(800);
            rig.Publisher.Items.ShouldBeEmpty();
            await writer.WriteAsync("second half"u8.ToArray());
        }

        await rig.Until(() => rig.Archived.Count == 1, "archived");
        Encoding.UTF8.GetString(((InlineBody)rig.Publisher.Items.ShouldHaveSingleItem().Body).Bytes).ShouldBe("first half, second half");
    }

    [Fact]
    public async Task A_file_that_grew_while_under_way_stays_and_is_taken_as_new()
    {
        await using var rig = new WatchRig();
        rig.Publisher.Verdict = _ => null;
        await rig.WatchAsync();
        var path = rig.Put("grows.txt", "as it was");
        await rig.Until(() => rig.Publisher.Items.Count == 1, "published");
        await File.AppendAllTextAsync(path, ", and more");
        rig.Publisher.Verdict = _ => (FileOutcome.Stored, null);
        rig.Ledger.Settle(rig.Ledger.Rows.Single().Id, FileOutcome.Stored);
        await rig.Until(() => rig.Archived.Count == 1, "the grown file is archived");
        rig.Ledger.Count.ShouldBe(2);
        await rig.Until(() => rig.Ledger.Open == 0, "both have left");
        rig.Ledger.Rows.Count(row => row.MovedTo is null).ShouldBe(1);
        (await File.ReadAllTextAsync(Path.Combine(rig.Archive, rig.Archived[0]))).ShouldBe("as it was, and more");
    }

    [Fact]
    public async Task A_sidecar_travels_with_its_file()
    {
        await using var rig = await new WatchRig().WatchAsync();
        rig.Put("a.txt.meta.json", """{"url":"https://example.org/a"}""");
        rig.Put("a.txt", "bare text");
        await rig.Until(() => rig.Archived.Count == 2, "both archived");
        Encoding.UTF8.GetString(rig.Publisher.Items.ShouldHaveSingleItem().Sidecar!).ShouldContain("example.org");
        rig.Archived.ShouldContain(path => path.EndsWith(".txt.meta.json", StringComparison.Ordinal));
        rig.Left.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_publish_that_is_not_confirmed_is_made_again_under_the_same_id()
    {
        await using var rig = new WatchRig();
        var refused = 3;
        rig.Publisher.Fault = _ => Interlocked.Decrement(ref refused) >= 0 ? new PublishNotConfirmedException("no answer within 10 s") : null;
        await rig.WatchAsync();
        rig.Put("a.txt", "text");
        await rig.Until(() => rig.Log.Texts(1001).Any(), "the pause is said");
        await rig.Until(() => rig.Archived.Count == 1, "archived in the end");
        await rig.Until(() => rig.Log.Texts(1002).Any(), "the end of the pause is said");
        rig.Ledger.Count.ShouldBe(1);
        rig.Publisher.Items.ShouldHaveSingleItem();
        rig.Log.Texts(1001).ShouldHaveSingleItem().ShouldContain("no answer within 10 s");
        rig.Log.Texts(1002).ShouldHaveSingleItem();
        rig.Status.Cause.ShouldBeNull();
    }

    [Fact]
    public async Task A_full_store_is_named_and_waited_out()
    {
        await using var rig = new WatchRig();
        var isFull = true;
        rig.Publisher.Fault = _ => isFull ? new StoreAwayException("the store /data/store cannot be written (No space left on device)") : null;
        await rig.WatchAsync();
        rig.Put("a.txt", "text");
        await rig.Until(() => rig.Status.Cause == PauseCause.Store, "paused");
        rig.Status.Reason.ShouldNotBeNull().ShouldContain("No space left on device");
        isFull = false;
        await rig.Until(() => rig.Archived.Count == 1, "archived in the end");
        await rig.Until(() => rig.Status.Cause is null, "the end of the pause");
        rig.Ledger.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_is_away_is_said_once_and_waited_out()
    {
        await using var rig = new WatchRig();
        await rig.WatchAsync();
        rig.Ledger.Fault = _ => new TimeoutException("connection refused");
        for (var number = 0; number < 300; number++)
            rig.Put($"{number}.txt", $"text {number}");
        await rig.Until(() => rig.Status.Cause == PauseCause.Ledger, "paused");
        await Task.Delay(1200);
        rig.Publisher.Items.ShouldBeEmpty();
        rig.Ledger.Fault = null;
        await rig.Until(() => rig.Ledger.Rows.Count(row => row.MovedTo is not null) == 300, "all stored", 30);
        rig.Ledger.Count.ShouldBe(300);
        rig.Log.Texts(1001).Count().ShouldBeLessThan(4);
    }

    [Fact]
    public async Task Losing_the_lease_stops_the_intake_until_it_is_held_again()
    {
        var leases = new MemoryLeases();
        await using var rig = await new WatchRig { Leases = leases }.WatchAsync();
        await rig.StoresAGoodFile();
        leases.Fault = new TimeoutException("database away");
        leases.Break(rig.Drop);
        await rig.Until(() => rig.Log.Texts(1003).Any(), "the loss is said");
        rig.Put("late.txt", "text");
        await Task.Delay(500);
        rig.Publisher.Items.Count.ShouldBe(1);
        leases.Fault = null;
        await rig.Until(() => rig.Archived.Count == 2, "goes on");
        leases.Acquired.ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_watchers_one_is_active_and_the_other_takes_over()
    {
        var leases = new MemoryLeases();
        await using var first = await new WatchRig { Leases = leases }.WatchAsync();
        await using var second = new WatchRig(root: Directory.CreateTempSubdirectory("watch-").FullName, configure: options => options.Folder = first.Drop) { Leases = leases };
        second.Start();
        await second.Until(() => second.Status.Cause == PauseCause.Lease, "the second waits");
        first.Put("a.txt", "text");
        await first.Until(() => first.Archived.Count == 1, "the first takes it");
        second.Publisher.Items.ShouldBeEmpty();
        await first.StopAsync();
        await second.Until(() => second.Status.State == FolderState.Watching, "the second takes over");
        first.Put("b.txt", "text");
        await second.Until(() => second.Publisher.Items.Count == 1, "the second takes the next");
    }

    [Fact]
    public async Task Stopping_ends_what_is_under_way_and_leaves_the_rest()
    {
        await using var rig = await new WatchRig().WatchAsync();
        rig.Publisher.Verdict = _ => null;
        rig.Put("held.txt", "text of a file that is under way");
        await rig.Until(() => rig.Publisher.Items.Count == 1, "the file is under way");
        await rig.StopAsync();
        rig.Status.State.ShouldBe(FolderState.Stopped);
        rig.Put("after.txt", "text");
        await Task.Delay(300);
        rig.Left.ShouldBe(["after.txt", "held.txt"]);
        rig.Publisher.Items.ShouldHaveSingleItem();
        rig.Ledger.Only("held.txt").Outcome.ShouldBe(FileOutcome.InFlight);
        rig.Ledger.Rows.ShouldHaveSingleItem();
    }
}

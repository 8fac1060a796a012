using Ingestion.Contracts.Ledger;
using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher;

namespace Ingestion.Tests.Watcher;

/// <summary>What each option makes of the watch.</summary>
public sealed class FolderWatchOptionsTests
{
    [Fact]
    public async Task With_a_done_marker_a_file_waits_for_it_and_goes_with_it()
    {
        await using var rig = await new WatchRig(options => options.DoneMarker = ".done").WatchAsync();
        rig.Put("a.txt", "half of it");
        await Task.Delay(600);
        rig.Publisher.Items.ShouldBeEmpty();
        rig.Put("a.txt", "all of it");
        rig.Put("a.txt.done", "");
        await rig.Until(() => rig.Archived.Count == 1, "archived");
        rig.Publisher.Items.ShouldHaveSingleItem().Name.ShouldBe("a.txt");
        await rig.Until(() => rig.Left.Count == 0, "the marker gone too");
    }

    [Fact]
    public async Task By_polling_alone_files_are_found_in_folders_old_and_new()
    {
        await using var rig = await new WatchRig(options => options.Polling = true).WatchAsync();
        rig.Put("a.txt", "text");
        rig.Put("new/deep/b.txt", "text too");
        await rig.Until(() => rig.Archived.Count == 2, "archived");
        rig.Log.Texts(1013).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TakeOrder.OldestFirst)]
    [InlineData(TakeOrder.NewestFirst)]
    public async Task Waiting_files_are_taken_in_the_order_asked_for(TakeOrder order)
    {
        await using var rig = new WatchRig(options => (options.Order, options.EnvelopeItems) = (order, 1));
        foreach (var number in (int[])[2, 0, 3, 1, 4])
            File.SetLastWriteTimeUtc(rig.Put($"{number}.txt", $"text {number}"), new DateTime(2026, 1, 1 + number, 0, 0, 0, DateTimeKind.Utc));
        await Task.Delay(300); // what was written a moment ago is taken as it comes to rest
        await rig.WatchAsync();
        await rig.Until(() => rig.Archived.Count == 5, "all archived");
        var taken = rig.Ledger.Rows.Select(row => row.Seen.Path[0]);
        string.Concat(taken).ShouldBe(order == TakeOrder.OldestFirst ? "01234" : "43210");
    }

    [Fact]
    public async Task A_new_file_does_not_wait_behind_the_backlog()
    {
        await using var rig = new WatchRig(options => options.InFlight = 80);
        rig.Publisher.Verdict = _ => null;
        for (var number = 0; number < 400; number++) rig.Put($"old/{number}.txt", $"text {number}");
        await rig.WatchAsync();
        await rig.Until(() => rig.Publisher.Items.Count >= 80, "as many as may be are under way");
        rig.Put("new.txt", "just in");
        await rig.Until(() => rig.Publisher.Items.Any(item => item.Name == "new.txt"), "the new one is published");
        rig.Publisher.Items.Count.ShouldBeLessThanOrEqualTo(90);
    }

    [Fact]
    public async Task Settled_files_are_deleted_where_that_is_asked_for()
    {
        await using var rig = new WatchRig(options => options.After = AfterSettled.Delete);
        rig.Publisher.Verdict = item => item.Name == "bad.txt" ? (FileOutcome.Rejected, "too-short") : (FileOutcome.Stored, null);
        await rig.WatchAsync();
        rig.Put("a.txt", "text");
        rig.Put("bad.txt", "bad");
        await rig.Until(() => rig.Ledger.Rows.Count(row => row.HasLeft) == 2, "both have left");
        rig.Left.ShouldBeEmpty();
        rig.Archived.ShouldBeEmpty();
        rig.RejectedFiles.Count.ShouldBe(2, "a refused file is never deleted");
    }

    [Fact]
    public async Task Kept_files_are_taken_once_even_after_a_restart_and_again_when_they_change()
    {
        await using var rig = await new WatchRig(options => options.After = AfterSettled.Keep).WatchAsync();
        var path = rig.Put("a.txt", "text");
        await rig.Until(() => rig.Ledger.Rows.Any(row => row.Kept), "kept");
        await rig.StopAsync();
        rig.Start();
        await Task.Delay(1000);
        rig.Publisher.Items.Count.ShouldBe(1);
        await File.AppendAllTextAsync(path, " and more");
        await rig.Until(() => rig.Ledger.Rows.Count(row => row.Kept) == 2, "the change is taken");
        rig.Publisher.Items.Count.ShouldBe(2);
        rig.Left.ShouldBe(["a.txt"]);
    }

    /// <summary>The rescan by the clock would come in ten minutes: only the events, and what they tell, can have found these.</summary>
    [Fact]
    public async Task A_folder_moved_in_and_a_folder_replaced_are_found_without_the_rescan()
    {
        await using var rig = await new WatchRig(options => options.Rescan = TimeSpan.FromMinutes(10)).WatchAsync();
        await rig.StoresAGoodFile();
        var made = Directory.CreateDirectory(Path.Combine(rig.Root, "made", "deep")).Parent!.FullName;
        for (var number = 0; number < 20; number++) await File.WriteAllTextAsync(Path.Combine(made, "deep", $"{number}.txt"), $"text {number}");
        Directory.Move(made, Path.Combine(rig.Drop, "moved-in"));
        await rig.Until(() => rig.Archived.Count == 21, "the moved folder's files are archived");

        Directory.CreateDirectory(rig.Drop + "-next");
        await File.WriteAllTextAsync(Path.Combine(rig.Drop + "-next", "b.txt"), "other text");
        Directory.Move(rig.Drop, rig.Drop + "-old");
        Directory.Move(rig.Drop + "-next", rig.Drop);
        await rig.Until(() => rig.Archived.Count == 22, "what came with the new folder is archived");
        await rig.StoresAGoodFile();
        rig.Log.Texts(1014).ShouldNotBeEmpty();
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Ingestion.Contracts.Ledger;
using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Intake;

namespace Ingestion.Tests.Watcher.Intake;

public sealed class RecoveryTests
{
    // Cause: a page of 256 files was read into memory before the first was published, whatever they weighed.
    [Fact]
    public async Task Files_are_published_as_soon_as_those_in_memory_weigh_enough()
    {
        const int each = 3 * 1024 * 1024;
        await using var rig = new WatchRig();
        for (var number = 0; number < 10; number++)
            await EnterAsync(rig, $"s/a{number}.txt", [.. Enumerable.Repeat((byte)('a' + number), each)]);
        var published = new ConcurrentQueue<int>();
        rig.Ledger.Fault = call =>
        {
            if (call == "confirm") published.Enqueue(rig.Publisher.Items.Count);
            return null;
        };

        await rig.WatchAsync();

        var most = (int)(BatchIntake.EnoughBytes / each) + 1;
        rig.Publisher.Items.Count.ShouldBe(10);
        published.Count.ShouldBeGreaterThanOrEqualTo((10 + most - 1) / most);
        published.Zip(published.Prepend(0), (now, before) => now - before).ShouldAllBe(batch => batch <= most);
    }

    // Cause: the work queues alone were asked. What was put off, or in a consumer's hands, was given up although its message still held the content.
    [Theory]
    [InlineData(null)] // something is put off
    [InlineData(60)] // it may still be in somebody's hands
    public async Task A_published_file_that_is_gone_is_not_given_up_while_its_message_may_be_under_way(int? minutes)
    {
        await using var rig = new WatchRig();
        rig.Publisher.LostAfter = minutes is null ? null : TimeSpan.FromMinutes(minutes.Value);
        var id = await EnterAsync(rig, "s/a.txt", [.. "A story."u8]);
        var unpublished = await EnterAsync(rig, "s/b.txt", [.. "Another story."u8]);
        rig.Ledger.Age(id, DateTimeOffset.UtcNow.AddMinutes(-30));
        foreach (var path in Directory.EnumerateFiles(Path.Combine(rig.Drop, "s"))) File.Delete(path);

        await rig.WatchAsync();
        await rig.Until(() => rig.Ledger.Only("s/b.txt").HasLeft, "what was never published is given up");
        await Task.Delay(3 * rig.Options.Rescan, TestContext.Current.CancellationToken);

        rig.Ledger.Rows.Single(row => row.Id == unpublished).Reason.ShouldBe("vanished");
        rig.Ledger.Only("s/a.txt").Outcome.ShouldBe(FileOutcome.InFlight);

        rig.Publisher.LostAfter = TimeSpan.FromMinutes(20);
        await rig.Until(() => rig.Ledger.Only("s/a.txt").HasLeft, "given up once it is lost for certain");
        rig.Ledger.Only("s/a.txt").Reason.ShouldBe("vanished");
    }

    private static async Task<Guid> EnterAsync(WatchRig rig, string path, byte[] content)
    {
        rig.Put(path, content);
        var now = DateTimeOffset.UtcNow;
        var stamp = new FolderTree(rig.Drop).Look(path)!.Value.Stamp;
        var seen = new SeenFile(Guid.CreateVersion7(now), rig.Folder.Path, path, stamp, "s", Convert.ToHexStringLower(SHA256.HashData(content)), now);
        var entries = await rig.Ledger.EnterAsync([seen], TestContext.Current.CancellationToken);
        return entries[0].FileId;
    }
}

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
        published.Zip(published.Prepend(0), (now, before) => now - before).ShouldAllBe(batch => batch <= most);
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

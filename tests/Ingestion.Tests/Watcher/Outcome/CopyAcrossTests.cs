using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Outcome;
using Microsoft.Win32.SafeHandles;

namespace Ingestion.Tests.Watcher.Outcome;

public sealed class CopyAcrossTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("across-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_file_lies_at_its_new_place_alone()
    {
        using var drop = Folder("drop");
        using var archive = Folder("archive");
        File.WriteAllText(At("drop/a.txt"), "text");

        CopyAcross.FileSystems(drop, "a.txt", archive, "a~1.txt", EntryOf(drop, "a.txt")).ShouldBe(0);

        File.ReadAllText(At("archive/a~1.txt")).ShouldBe("text");
        Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    // Cause: what the handle showed was compared before the unlink, not what lay at the name by then.
    [Fact]
    public async Task A_new_version_that_comes_while_the_old_one_is_copied_stays()
    {
        using var drop = Folder("drop");
        using var archive = Folder("archive");
        // Large enough for the rename to come between the copy's beginning and its end.
        File.WriteAllBytes(At("drop/a.txt"), new byte[64 * 1024 * 1024]);
        File.WriteAllText(At("new"), "the new version");
        var entry = EntryOf(drop, "a.txt");
        var producer = Task.Factory.StartNew(
            () =>
            {
                SpinWait.SpinUntil(() => Directory.EnumerateFiles(At("archive")).Any(), TimeSpan.FromSeconds(10));
                File.Move(At("new"), At("drop/a.txt"), overwrite: true);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        var answer = CopyAcross.FileSystems(drop, "a.txt", archive, "a~1.txt", entry);
        await producer;

        File.ReadAllText(At("drop/a.txt")).ShouldBe("the new version");
        answer.ShouldBe(CopyAcross.SourceChanged);
        new FileInfo(At("archive/a~1.txt")).Length.ShouldBe(entry.Stamp.Size); // nobody else has the old version any more
    }

    private static LedgerEntry EntryOf(SafeFileHandle folder, string name) => new(
        Guid.CreateVersion7(), name, Native.Look(folder, name, out _)!.Value.Stamp, "s", null, DateTimeOffset.UnixEpoch, FileOutcome.Stored, null);

    private string At(string path) => Path.Combine(_root, path);

    private SafeFileHandle Folder(string name) =>
        Native.Open(null, Directory.CreateDirectory(At(name)).FullName, Native.ReadOnly | Native.DirectoryOnly, out _)!;
}

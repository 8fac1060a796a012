using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Tests.Watcher.Outcome;

public sealed class FileMoverTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("mover-").FullName;

    public FileMoverTests() => Directory.CreateDirectory(At("drop"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // Cause: after the move the open handle alone was looked at, which is that of another file than the one that was moved, or none.
    [Theory]
    [InlineData(false)]
    [InlineData(true)] // cannot be opened without following it
    public void What_is_not_what_settled_is_put_back(bool isLink)
    {
        File.WriteAllText(At("drop/a.txt"), "old");
        var entry = Entry("a.txt");
        File.WriteAllText(At("new"), "the new version");
        if (isLink) File.CreateSymbolicLink(At("link"), At("new"));
        File.Move(At(isLink ? "link" : "new"), At("drop/a.txt"), overwrite: true);

        Mover().Move(entry, At("archive")).Status.ShouldBe(MoveStatus.Changed);

        File.ReadAllText(At("drop/a.txt")).ShouldBe("the new version");
        Directory.EnumerateFiles(At("archive"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    // Cause: what came beside a new version went to the archive with the old one.
    [Fact]
    public void What_lies_beside_a_new_version_is_left_to_it()
    {
        File.WriteAllText(At("drop/a.txt"), "old");
        var entry = Entry("a.txt");
        Mover().Move(entry, At("archive")).Status.ShouldBe(MoveStatus.Moved);
        File.WriteAllText(At("drop/a.txt"), "the new version");
        File.WriteAllText(At("drop/a.txt.meta.json"), "{}");
        File.WriteAllText(At("drop/a.txt.done"), "");

        Mover().FindMoved(entry, At("archive")).ShouldNotBeNull();

        Directory.EnumerateFiles(At("drop")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["a.txt", "a.txt.done", "a.txt.meta.json"]);
    }

    private FileMover Mover() => new(new FolderTree(At("drop")), ".done");

    private LedgerEntry Entry(string path) => new(
        Guid.CreateVersion7(), path, new FolderTree(At("drop")).Look(path)!.Value.Stamp, "s", null, DateTimeOffset.UnixEpoch, FileOutcome.Stored, null);

    private string At(string path) => Path.Combine(_root, path);
}

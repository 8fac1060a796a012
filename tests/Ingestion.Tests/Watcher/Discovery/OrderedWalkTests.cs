using Ingestion.Testing;
using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher;
using Ingestion.Watcher.Discovery;
using Ingestion.Watcher.FileSystem;

namespace Ingestion.Tests.Watcher.Discovery;

public sealed class OrderedWalkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("walk-").FullName;

    [Theory]
    [InlineData(TakeOrder.OldestFirst, "0 1 2 3 4 5 6")]
    [InlineData(TakeOrder.NewestFirst, "6 5 4 3 2 1 0")]
    public void Files_come_by_their_mtime_a_window_a_pass(TakeOrder order, string expected)
    {
        // In an order of names that is neither.
        foreach (var number in (int[])[3, 0, 6, 1, 5, 2, 4]) Put($"{number * 5 % 7}/{number}", number);
        var walk = new OrderedWalk(new FolderWalk(new FolderTree(_folder), new NameRules(null), new OddFiles(new ListLogger(), _folder)), order, window: 3);
        var taken = new List<string>();
        for (var pass = 0; pass < 3; pass++)
        {
            var found = walk.Walk(path => taken.Contains(path)).OfType<FoundPath>().Select(file => file.Path).ToList();
            found.Count.ShouldBeLessThanOrEqualTo(3);
            walk.MoreWait.ShouldBe(pass < 2);
            taken.AddRange(found);
        }

        string.Join(' ', taken.Select(Path.GetFileName)).ShouldBe(expected);
    }

    [Fact]
    public void Partial_hidden_and_describing_files_are_passed_over_and_deep_ones_found()
    {
        foreach (var name in (string[])["a.txt", "b.txt.part", ".hidden", ".git/c.txt", "d.txt.meta.json", "e.txt~", "f.txt.done", "x/y/z/g.txt"]) Put(name, 0);
        new FolderWalk(new FolderTree(_folder), new NameRules(".done"), new OddFiles(new ListLogger(), _folder)).Walk(_ => false).OfType<FoundPath>()
            .Select(file => file.Path).Order(StringComparer.Ordinal).ShouldBe(["a.txt", "x/y/z/g.txt"]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Put(string path, int minute)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "text");
        File.SetLastWriteTimeUtc(full, new DateTime(2026, 1, 1, 0, minute, 0, DateTimeKind.Utc));
    }
}

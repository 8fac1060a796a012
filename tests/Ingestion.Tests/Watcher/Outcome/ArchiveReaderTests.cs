using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Tests.Watcher.Outcome;

public sealed class ArchiveReaderTests : IDisposable
{
    private readonly string _archive = Directory.CreateTempSubdirectory("archive-").FullName;

    public void Dispose() => Directory.Delete(_archive, recursive: true);

    [Fact]
    public void The_last_line_of_a_file_counts_and_a_torn_one_is_told_and_passed_over()
    {
        var line = new ManifestLine(Guid.CreateVersion7(), "aa", 1, "s", "/drop", "a.txt", DateTimeOffset.UnixEpoch, FileOutcome.Quarantined, "crash", null, null, null, "/rejected/a.txt");
        var manifest = new Manifest(_archive);
        manifest.Append("1970/01/01", [line]);
        File.AppendAllText(Path.Combine(_archive, "1970/01/01", Manifest.FileName), "{\"file_id\":\"torn");
        manifest.Append("1970/01/01", [line with { Outcome = FileOutcome.Stored, Reason = null }]);

        var torn = new List<int>();
        var read = ArchiveReader.Manifests(_archive, (_, number) => torn.Add(number));

        read.Values.ShouldHaveSingleItem().Outcome.ShouldBe(FileOutcome.Stored);
        torn.ShouldBe([2]);
    }

    [Fact]
    public void Only_what_was_dropped_counts_as_a_file()
    {
        foreach (var name in new[] { "a~1.txt", "a~1.txt.meta.json", "a~1.txt.reason.txt", "manifest.jsonl" }) File.WriteAllText(Path.Combine(_archive, name), "");
        ArchiveReader.Files(_archive).Select(Path.GetFileName).ShouldBe(["a~1.txt"]);
        ArchiveReader.Files(Path.Combine(_archive, "nowhere")).ShouldBeEmpty();
        ArchiveReader.Manifests(Path.Combine(_archive, "nowhere"), null).ShouldBeEmpty();
    }
}

using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Tests.Watcher.Outcome;

public sealed class ArchiveNamesTests
{
    // Cause: the source's folder in the archive took the name of the day's manifest, which could then not be opened (EISDIR).
    [Fact]
    public async Task A_source_that_is_called_like_the_manifest_has_another_folder()
    {
        await using var rig = await new WatchRig().WatchAsync();
        rig.Put("manifest.jsonl/a.txt", "A story.");
        rig.Put("wire/b.txt", "Another story.");
        await rig.Until(() => rig.Ledger.Rows.Count(row => row.MovedTo is not null) == 2, "both archived");

        var row = rig.Ledger.Only("manifest.jsonl/a.txt");
        row.Seen.Source.ShouldBe("manifest.jsonl");
        Path.GetFileName(Path.GetDirectoryName(row.MovedTo)).ShouldBe("manifest.jsonl~");
        ArchiveReader.Manifests(rig.Archive, null)[row.Id].Source.ShouldBe("manifest.jsonl");
        ArchiveReader.Files(rig.Archive).Count().ShouldBe(2);
    }
}

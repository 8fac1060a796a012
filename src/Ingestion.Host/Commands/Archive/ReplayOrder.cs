using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Host.Commands.Archive;

/// <summary>
/// In which order an archive is read again. What was stored comes first and duplicates last, so that every file meets what it met before:
/// the manifest does not say in which order files of one moment were settled. Bundles and revisions stand between them by the time of finding,
/// because a revision may be of a bundle's entry and an entry of a file.
/// </summary>
internal static class ReplayOrder
{
    private const int Page = 64;

    /// <summary>The lines in that order, within a rank by id, which is by the time of finding.</summary>
    public static IReadOnlyList<ManifestLine> Of(IEnumerable<ManifestLine> lines) => [.. lines.OrderBy(line => Rank(line.Outcome)).ThenBy(line => line.FileId)];

    /// <summary>
    /// The lines whose contents were taken down and are refused from the beginning: a bundle still has its forgotten entries, and is walked before
    /// their lines come. Not those whose content was stored after that once more: a person had taken the tombstone away.
    /// </summary>
    public static IReadOnlyList<ManifestLine> TakenDown(IReadOnlyList<ManifestLine> lines)
    {
        var stored = lines.Where(line => line.Sha256 is not null && line.Outcome is FileOutcome.Stored or FileOutcome.Revised).ToLookup(line => line.Sha256!);
        return
        [
            .. lines.Where(line => line is { Outcome: FileOutcome.Rejected, Reason: ArchivedOriginal.Forgotten, Sha256: not null })
                .GroupBy(line => line.Sha256!)
                .Where(content => !stored[content.Key].Any(line => line.FileId.CompareTo(content.Max(forgotten => forgotten.FileId)) > 0))
                .SelectMany(content => content),
        ];
    }

    /// <summary>The same order in pages of one outcome each.</summary>
    public static IEnumerable<IReadOnlyList<ManifestLine>> Pages(IReadOnlyList<ManifestLine> lines)
    {
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && end - first < Page && lines[end].Outcome == lines[first].Outcome) end++;
            yield return [.. lines.Skip(first).Take(end - first)];
            first = end;
        }
    }

    private static int Rank(FileOutcome outcome) => outcome switch
    {
        FileOutcome.Stored => 0,
        FileOutcome.Expanded or FileOutcome.Revised => 1,
        FileOutcome.Duplicate => 2,
        _ => 3,
    };
}

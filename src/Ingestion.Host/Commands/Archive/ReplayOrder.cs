using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Host.Commands.Archive;

/// <summary>
/// In which order an archive is read again. What was stored comes first and duplicates last, so that every file meets what it met before:
/// the manifest does not say in which order files of one moment were settled.
/// </summary>
internal static class ReplayOrder
{
    /// <summary>The lines in that order, within an outcome by id, which is by the time of finding.</summary>
    public static IReadOnlyList<ManifestLine> Of(IEnumerable<ManifestLine> lines) => [.. lines.OrderBy(line => Rank(line.Outcome)).ThenBy(line => line.FileId)];

    private static int Rank(FileOutcome outcome) => outcome switch
    {
        FileOutcome.Stored => 0,
        FileOutcome.Revised => 1,
        FileOutcome.Duplicate => 2,
        _ => 3,
    };
}

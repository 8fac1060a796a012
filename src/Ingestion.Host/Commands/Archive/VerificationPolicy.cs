using Ingestion.Contracts.Ledger;

namespace Ingestion.Host.Commands.Archive;

/// <summary>What is not as it should be with one file; each difference says what to do.</summary>
internal static class VerificationPolicy
{
    /// <summary>Whether the ledger was told by <c>Ledger:Keep</c> to forget the file of this line, which then is no difference.</summary>
    public static bool MayBeForgotten(Watcher.Outcome.ManifestLine line, DateTimeOffset now, TimeSpan? keep) =>
        keep is { } span && line.Outcome is FileOutcome.Duplicate or FileOutcome.Rejected && line.FoundAt < now - span;

    /// <summary>The differences, none where all agree.</summary>
    public static IEnumerable<string> Differences(FileFacts facts)
    {
        var (ledger, manifest, isThere, sha256) = facts;
        if (ledger is null) return manifest is null ? [] : [$"{manifest.FileId}: the archive has {Printable.Of(manifest.Path)} as {Name(manifest.Outcome)}, the ledger does not know it: run 'ingest replay' on an empty database, or drop the file again"];
        return OfRows(ledger).Concat(OfManifest(ledger, manifest)).Concat(OfDisk(ledger, isThere, sha256));
    }

    private static IEnumerable<string> OfRows(Database.Rebuild.LedgerFact ledger)
    {
        if (ledger.Outcome is FileOutcome.Stored or FileOutcome.Revised && ledger.Rows != ledger.ArticleCount)
            yield return $"{Named(ledger)}: the ledger counts {ledger.ArticleCount} article(s), there are {ledger.Rows} row(s): restore the backup, or rebuild with 'ingest replay'";
        if (ledger.Outcome is not (FileOutcome.Stored or FileOutcome.Revised) && ledger.Rows > 0)
            yield return $"{Named(ledger)}: {ledger.Rows} article row(s) of a file that is {Name(ledger.Outcome)}: 'ingest forget {ledger.Id}' removes them";
    }

    private static IEnumerable<string> OfManifest(Database.Rebuild.LedgerFact ledger, Watcher.Outcome.ManifestLine? manifest)
    {
        if (manifest is null)
        {
            if (ledger.MovedTo is not null) yield return $"{Named(ledger)}: no manifest of the archive names it: a rebuild would miss it; was manifest.jsonl restored from an older backup?";
            yield break;
        }

        if (manifest.Outcome != ledger.Outcome)
            yield return $"{Named(ledger)}: {Name(ledger.Outcome)} by the ledger, {Name(manifest.Outcome)} by the manifest: a retry under way ends it, else restore the older of the two";
        if (manifest.Sha256 is not null && ledger.Sha256 is not null && manifest.Sha256 != ledger.Sha256)
            yield return $"{Named(ledger)}: ledger and manifest have different hashes: one of them was changed by hand; restore it";
    }

    private static IEnumerable<string> OfDisk(Database.Rebuild.LedgerFact ledger, bool isThere, string? sha256)
    {
        if (ledger.MovedTo is not { } place) yield break;
        if (!isThere) yield return $"{Named(ledger)}: nothing lies at {Printable.Of(place)}: restore it from the backup (or it was cleared by Watcher:KeepArchive or KeepRejected)";
        else if (sha256 is not null && ledger.Sha256 is not null && sha256 != ledger.Sha256)
            yield return $"{Named(ledger)}: what lies at {Printable.Of(place)} has another hash: it was changed; restore it from the backup";
    }

    private static string Named(Database.Rebuild.LedgerFact ledger) => $"{ledger.Id} {Printable.Of(ledger.Path)}";

    private static string Name(FileOutcome outcome) => outcome.ToString().ToLowerInvariant();
}

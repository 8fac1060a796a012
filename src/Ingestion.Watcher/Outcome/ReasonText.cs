using System.Globalization;
using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Outcome;

/// <summary>The text beside a rejected file, for the person who dropped it: what, why, what to do, when, and by which id to ask.</summary>
internal static class ReasonText
{
    /// <summary>The text for a settled file.</summary>
    internal static string Of(SettledFile settled, DateTimeOffset now)
    {
        var entry = settled.Entry;
        var quarantined = entry.Outcome == FileOutcome.Quarantined;
        var verdict = quarantined
            ? "could not be processed and waits for a person (quarantined)."
            : "was not taken as an article (rejected).";
        var what = quarantined
            ? $"Nothing is lost. See `ingest failures show {entry.FileId}`; once the cause is mended, `ingest failures retry` takes it up again."
            : "Mend the file as said above and drop it again; it is then a new file. To see its story: `ingest explain " + entry.FileId + "`.";
        return string.Create(CultureInfo.InvariantCulture, $"""
            {DisplayName.Of(entry.Path)}
            {verdict}

            Why:    {settled.Reason ?? "unknown"}
                    {DisplayName.Of(settled.Detail ?? "No more is known.")}
            To do:  {what}

            Found:  {entry.FoundAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, in source {DisplayName.Of(entry.Source)}
            Moved:  {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC
            Size:   {entry.Stamp.Size:N0} bytes
            SHA-256: {entry.ContentSha256 ?? "not computed"}
            Id:     {entry.FileId}

            """);
    }
}

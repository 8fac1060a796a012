using Ingestion.Contracts.Ledger;

namespace Ingestion.Watcher.Outcome;

/// <summary>One line of a day's <c>manifest.jsonl</c>: enough to rebuild the ledger from the archive.</summary>
/// <param name="FileId">The file's id.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal, or null where it was refused unread.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Source">Its source label.</param>
/// <param name="Folder">The drop folder it lay in.</param>
/// <param name="Path">Its path there.</param>
/// <param name="FoundAt">When it was taken, UTC.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Reason">The reason of a rejection or quarantine, else null.</param>
/// <param name="DuplicateOf">The file that owns its content, else null.</param>
/// <param name="CleanerVersion">The cleaner's version, or null.</param>
/// <param name="ClassifierVersion">The classifier's version, or null.</param>
/// <param name="MovedTo">Where it lies now; null where it was deleted.</param>
/// <param name="ForgottenTexts">Of a file that was taken down, the keys by which its texts are known again, lower-case hexadecimal; else null.</param>
public sealed record ManifestLine(
    Guid FileId,
    string? Sha256,
    long Size,
    string Source,
    string Folder,
    string Path,
    DateTimeOffset FoundAt,
    FileOutcome Outcome,
    string? Reason,
    Guid? DuplicateOf,
    string? CleanerVersion,
    string? ClassifierVersion,
    string? MovedTo,
    IReadOnlyList<string>? ForgottenTexts = null)
{
    internal static ManifestLine Of(SettledFile settled, string folder, string? movedTo) => new(
        settled.Entry.FileId,
        settled.Entry.ContentSha256,
        settled.Entry.Stamp.Size,
        settled.Entry.Source,
        folder,
        settled.Entry.Path,
        settled.Entry.FoundAt.ToUniversalTime(),
        settled.Entry.Outcome,
        settled.Reason,
        settled.DuplicateOf,
        settled.CleanerVersion,
        settled.ClassifierVersion,
        movedTo);
}

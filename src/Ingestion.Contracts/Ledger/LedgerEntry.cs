namespace Ingestion.Contracts.Ledger;

/// <summary>A file as the ledger has it.</summary>
/// <param name="FileId">Its id, a UUID version 7.</param>
/// <param name="Path">The path below the watched folder.</param>
/// <param name="Stamp">What the file system said when it was entered.</param>
/// <param name="Source">The source label.</param>
/// <param name="ContentSha256">SHA-256 of its bytes in lower-case hexadecimal, or null.</param>
/// <param name="FoundAt">When it was taken, UTC.</param>
/// <param name="Outcome">Its state.</param>
/// <param name="PublishedAt">When the broker last confirmed its message, or null for never.</param>
public sealed record LedgerEntry(
    Guid FileId,
    string Path,
    FileStamp Stamp,
    string Source,
    string? ContentSha256,
    DateTimeOffset FoundAt,
    FileOutcome Outcome,
    DateTimeOffset? PublishedAt);

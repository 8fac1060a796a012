namespace Ingestion.Contracts.Ledger;

/// <summary>A file the watcher has read and is about to publish.</summary>
/// <param name="ProposedId">A new UUID version 7, taken unless the file is known.</param>
/// <param name="Folder">The watched folder, absolute.</param>
/// <param name="Path">The path below it, with '/' between its parts.</param>
/// <param name="Stamp">What the file system says of it.</param>
/// <param name="Source">The source label.</param>
/// <param name="ContentSha256">SHA-256 of its bytes in lower-case hexadecimal; null where it was refused before it was read.</param>
/// <param name="FoundAt">When it was taken, UTC.</param>
public sealed record SeenFile(
    Guid ProposedId,
    string Folder,
    string Path,
    FileStamp Stamp,
    string Source,
    string? ContentSha256,
    DateTimeOffset FoundAt);

namespace Ingestion.Database.Explaining;

/// <summary>All that the database knows of one file.</summary>
/// <param name="Id">The file.</param>
/// <param name="Folder">The watched folder, or null.</param>
/// <param name="Path">Its path there.</param>
/// <param name="Source">Its source label.</param>
/// <param name="Size">Its size in bytes, or null.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal, or null.</param>
/// <param name="FoundAt">When it was taken, UTC.</param>
/// <param name="PublishedAt">When its message was last confirmed, UTC, or null.</param>
/// <param name="Outcome">Its one state.</param>
/// <param name="Reason">The reason of a rejection or quarantine, or null.</param>
/// <param name="Detail">A sentence about it, or null.</param>
/// <param name="DuplicateOf">The file that owns its content, or null.</param>
/// <param name="DuplicateOfPath">Where that one was dropped, or null.</param>
/// <param name="SettledAt">When its outcome was committed, UTC, or null.</param>
/// <param name="MovedAt">When it had left the folder, UTC, or null.</param>
/// <param name="MovedTo">Where it lies now, or null.</param>
/// <param name="Retries">How often it was retried.</param>
/// <param name="ExpiredAt">When retention dropped articles of it, UTC, or null.</param>
/// <param name="Failures">Its failures, the oldest first.</param>
/// <param name="Articles">The texts that came of it, in order.</param>
public sealed record FileStory(
    Guid Id, string? Folder, string Path, string Source, long? Size, string? Sha256, DateTimeOffset FoundAt, DateTimeOffset? PublishedAt, string Outcome,
    string? Reason, string? Detail, Guid? DuplicateOf, string? DuplicateOfPath, DateTimeOffset? SettledAt, DateTimeOffset? MovedAt, string? MovedTo, int Retries, DateTimeOffset? ExpiredAt,
    IReadOnlyList<StoryFailure> Failures, IReadOnlyList<StoryArticle> Articles);

namespace Ingestion.Host.Dashboard.Data;

/// <summary>A file of the ledger as the page tells it; the columns of <c>ops.file</c>.</summary>
internal sealed record FileRecord
{
    public required Guid Id { get; init; }

    public Guid? ParentId { get; init; }

    public string? Folder { get; init; }

    public required string Path { get; init; }

    public long? Size { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public required string Outcome { get; init; }

    public string? Reason { get; init; }

    public string? Detail { get; init; }

    public Guid? DuplicateOf { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    public DateTimeOffset? MovedAt { get; init; }

    public string? MovedTo { get; init; }

    public string? CleanerVersion { get; init; }

    public string? ClassifierVersion { get; init; }

    public int Retries { get; init; }

    /// <summary>When retention dropped articles of it.</summary>
    public DateTimeOffset? ExpiredAt { get; init; }
}

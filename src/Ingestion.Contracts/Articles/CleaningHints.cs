namespace Ingestion.Contracts.Articles;

/// <summary>What the world knows that the bytes do not say. All of it is optional.</summary>
/// <param name="Source">The source label, or null.</param>
/// <param name="Url">The page's address where the caller knows it, or null; never looked up.</param>
/// <param name="FoundAt">When the file was found, for dates without a year; null when unknown.</param>
/// <param name="Profile">A snapshot of the source's furniture profile, or null.</param>
/// <param name="Charset">The charset that whoever delivered the bytes named, or null; not believed where the bytes contradict it. A sidecar's <c>charset</c> does the same.</param>
public sealed record CleaningHints(
    string? Source = null,
    string? Url = null,
    DateTimeOffset? FoundAt = null,
    SourceProfile? Profile = null,
    string? Charset = null)
{
    /// <summary>No hints at all.</summary>
    public static CleaningHints None { get; } = new();
}

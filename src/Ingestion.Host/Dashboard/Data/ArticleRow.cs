namespace Ingestion.Host.Dashboard.Data;

/// <summary>An article in a list; null means not stated.</summary>
/// <param name="ArticleId">Its id.</param>
/// <param name="Title">The headline.</param>
/// <param name="Source">The source label.</param>
/// <param name="Language">ISO 639 code.</param>
/// <param name="Topic">The likeliest topic's name.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="StoredAt">When its row was written; null where the list does not tell.</param>
/// <param name="Highlight">Where the searched words stand, marked « »; null in lists that were not searched.</param>
internal sealed record ArticleRow(
    Guid ArticleId, string? Title, string Source, string Language, string? Topic, DateTimeOffset? PublishedAt, DateTimeOffset? StoredAt, string? Highlight);

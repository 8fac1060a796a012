namespace Ingestion.Database.Feed;

/// <summary>Which articles of the feed are wanted.</summary>
/// <param name="After">The cursor: only what came after it; 0 for all.</param>
/// <param name="Source">Only this source, or null for all.</param>
/// <param name="Since">Only what was published, or where that is not stated found, from then on; null for all.</param>
/// <param name="Limit">The most articles, or null for no limit.</param>
public sealed record FeedFilter(long After = 0, string? Source = null, DateTimeOffset? Since = null, long? Limit = null);

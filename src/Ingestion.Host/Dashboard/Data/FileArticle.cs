namespace Ingestion.Host.Dashboard.Data;

/// <summary>An article text that came out of a file.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its headline.</param>
/// <param name="IsCurrent">Whether this text is the article's newest.</param>
/// <param name="StoredAt">When its row was written.</param>
internal sealed record FileArticle(Guid ArticleId, string? Title, bool IsCurrent, DateTimeOffset StoredAt);

namespace Ingestion.Host.Dashboard.Data;

/// <summary>Another article that prints the same text.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Source">Its source.</param>
/// <param name="Reason">Why it was judged so.</param>
internal sealed record ReprintRow(Guid ArticleId, string? Title, string Source, string Reason);

namespace Ingestion.Contracts.Messages;

/// <summary>The cleaner's result: work for the classifier.</summary>
/// <param name="Items">One item a file, 1 or more.</param>
public sealed record ArticlesCleaned(IReadOnlyList<CleanedItem> Items);

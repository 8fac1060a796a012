namespace Ingestion.Contracts.Messages;

/// <summary>The classifier's result: work for the persister.</summary>
/// <param name="Items">One item a file, 1 or more.</param>
public sealed record ArticlesClassified(IReadOnlyList<ClassifiedItem> Items);

namespace Ingestion.Contracts.Messages;

/// <summary>Files that are no article, by a stage's considered decision: the persister records the outcome.</summary>
/// <param name="Items">One item a file, 1 or more.</param>
public sealed record ArticlesRejected(IReadOnlyList<RejectedItem> Items);

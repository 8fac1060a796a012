namespace Ingestion.Contracts.Messages;

/// <summary>Items that failed beyond retrying: the persister role writes them to <c>ops.failure</c> with the whole item.</summary>
/// <param name="Items">One item a file, 1 or more.</param>
public sealed record ArticlesQuarantined(IReadOnlyList<QuarantinedItem> Items);

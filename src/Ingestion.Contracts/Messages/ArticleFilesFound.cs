namespace Ingestion.Contracts.Messages;

/// <summary>The watcher's word that files were found, taken and entered in the ledger: work for the cleaner.</summary>
/// <param name="Items">One item a file, 1 or more; how many is decided by what was waiting.</param>
public sealed record ArticleFilesFound(IReadOnlyList<FoundItem> Items);

namespace Ingestion.Persister.Writing;

/// <summary>The ledger does not know the file: the database was wiped since it was published. To be logged and dropped; if the file is still there, it is found again.</summary>
/// <param name="FileId">The file.</param>
public sealed record UnknownItem(Guid FileId) : ItemOutcome(FileId);

using Ingestion.Contracts.Ledger;

namespace Ingestion.Database.Rebuild;

/// <summary>A file of the ledger with its outcome.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ordinal">Its place in its bundle; 0 for a file of its own.</param>
/// <param name="Path">Its path in the folder or in the bundle.</param>
/// <param name="Source">Its source label.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Reason">The stored name of the reason of a rejection or quarantine, or null.</param>
public sealed record StoredFile(Guid Id, int Ordinal, string Path, string Source, FileOutcome Outcome, string? Reason);

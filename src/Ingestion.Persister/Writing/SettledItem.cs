using Ingestion.Contracts.Ledger;

namespace Ingestion.Persister.Writing;

/// <summary>The file has its outcome, committed.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Outcome">The outcome it has.</param>
/// <param name="DuplicateOf">The file that owns the content of a duplicate, else null.</param>
/// <param name="Redelivered">True where it had that outcome already, so that nothing was written.</param>
public sealed record SettledItem(Guid FileId, FileOutcome Outcome, Guid? DuplicateOf = null, bool Redelivered = false) : ItemOutcome(FileId);

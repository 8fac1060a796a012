using Ingestion.Contracts.Ledger;

namespace Ingestion.Persister.Writing;

/// <summary>A file's row as it was when it was locked.</summary>
/// <param name="Outcome">Its outcome.</param>
/// <param name="DuplicateOf">The owner of its content where it is a duplicate.</param>
/// <param name="Retries">How often it was published again from <c>ops.failure</c>.</param>
internal readonly record struct LedgerState(FileOutcome Outcome, Guid? DuplicateOf, int Retries);

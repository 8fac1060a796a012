using Ingestion.Contracts.Ledger;

namespace Ingestion.Database.Rebuild;

/// <summary>What the ledger and the rows say of a settled file.</summary>
/// <param name="Id">The file.</param>
/// <param name="Path">Its path below the watched folder.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Reason">The reason of a rejection or quarantine, or null.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal, or null.</param>
/// <param name="MovedTo">Where it went, or null.</param>
/// <param name="ArticleCount">How many article rows it ought to have.</param>
/// <param name="Rows">How many it has.</param>
/// <param name="HasMoved">Whether it has left the drop folder.</param>
public sealed record LedgerFact(Guid Id, string Path, FileOutcome Outcome, string? Reason, string? Sha256, string? MovedTo, int ArticleCount, long Rows, bool HasMoved);

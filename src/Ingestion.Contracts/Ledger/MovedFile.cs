namespace Ingestion.Contracts.Ledger;

/// <summary>Where a settled file went.</summary>
/// <param name="FileId">Its id.</param>
/// <param name="MovedTo">The path it has now, or null where it had gone from the folder or was left because it had changed.</param>
public sealed record MovedFile(Guid FileId, string? MovedTo);

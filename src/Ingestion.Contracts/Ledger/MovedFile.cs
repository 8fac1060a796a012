namespace Ingestion.Contracts.Ledger;

/// <summary>Where a settled file went.</summary>
/// <param name="FileId">Its id.</param>
/// <param name="MovedTo">The path it has now, or null where it had gone from the folder or was left because it had changed.</param>
/// <param name="Kept">
/// It stays in the folder for good (<c>Watcher:After</c> = keep): it is not listed as settled any more, and entering it again with the same
/// stamp still gives this id.
/// </param>
public sealed record MovedFile(Guid FileId, string? MovedTo, bool Kept = false);

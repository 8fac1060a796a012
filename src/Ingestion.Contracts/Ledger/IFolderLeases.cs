namespace Ingestion.Contracts.Ledger;

/// <summary>Hands out folder leases; the database implements it.</summary>
public interface IFolderLeases
{
    /// <summary>The lease for <paramref name="folder"/>, or null where another watcher holds it.</summary>
    Task<IFolderLease?> TryAcquireAsync(string folder, CancellationToken cancellationToken);
}

namespace Ingestion.Contracts.Ledger;

/// <summary>Hands out folder leases; the database implements it.</summary>
public interface IFolderLeases
{
    /// <summary>The lease for <paramref name="folder"/>, or null where another watcher holds it.</summary>
    Task<IFolderLease?> TryAcquireAsync(string folder, CancellationToken cancellationToken);

    /// <summary>Who holds the lease for <paramref name="folder"/>, in words for people ("watcher on host a"), or null where that is not known.</summary>
    Task<string?> HolderAsync(string folder, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}

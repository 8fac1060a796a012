namespace Ingestion.Contracts.Ledger;

/// <summary>
/// The right to watch one folder, held by one watcher at a time through a PostgreSQL advisory lock on a connection of its own.
/// Disposing it gives the right back.
/// </summary>
public interface IFolderLease : IAsyncDisposable
{
    /// <summary>Cancelled the moment the lock's connection is lost: intake stops at once.</summary>
    CancellationToken Lost { get; }
}

using System.Collections.Concurrent;
using Ingestion.Contracts.Ledger;

namespace Ingestion.Tests.Watcher.Rig;

/// <summary>Folder leases in memory; <see cref="Break"/> is the loss of the lock's connection.</summary>
internal sealed class MemoryLeases : IFolderLeases
{
    private readonly ConcurrentDictionary<string, Lease> _held = new();

    internal Exception? Fault { get; set; }

    internal int Acquired { get; private set; }

    public Task<IFolderLease?> TryAcquireAsync(string folder, CancellationToken cancellationToken)
    {
        if (Fault is not null)
            throw Fault;
        var lease = new Lease(() => _held.TryRemove(folder, out _));
        if (!_held.TryAdd(folder, lease))
            return Task.FromResult<IFolderLease?>(null);
        Acquired++;
        return Task.FromResult<IFolderLease?>(lease);
    }

    internal void Break(string folder)
    {
        if (_held.TryRemove(folder, out var lease))
            lease.Break();
    }

    private sealed class Lease(Action giveBack) : IFolderLease
    {
        private readonly CancellationTokenSource _lost = new();

        public CancellationToken Lost => _lost.Token;

        internal void Break() => _lost.Cancel();

        public ValueTask DisposeAsync()
        {
            if (!_lost.IsCancellationRequested)
                giveBack();
            return ValueTask.CompletedTask;
        }
    }
}

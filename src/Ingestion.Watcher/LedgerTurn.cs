namespace Ingestion.Watcher;

/// <summary>
/// Whose turn it is to change both the folder and the ledger's picture of it. Without it a settled file could be read, then moved and
/// struck off by the mover, and only then entered: under a second id, as a duplicate of itself.
/// </summary>
internal sealed class LedgerTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Waits for the turn; disposing what it gives ends it.</summary>
    internal async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new End(_turn);
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private sealed class End(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}

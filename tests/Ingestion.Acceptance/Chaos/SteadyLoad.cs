namespace Ingestion.Acceptance.Chaos;

/// <summary>Files that keep coming until it is disposed: the load under which something happens.</summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task _dropping;

    /// <param name="drop">Drops some files.</param>
    /// <param name="every">How long it waits between.</param>
    public SteadyLoad(Action drop, TimeSpan every) => _dropping = Task.Run(() => DropAsync(drop, every));

    /// <summary>When this returns, no more files come.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested) return;
        await _end.CancelAsync();
        await _dropping;
    }

    private async Task DropAsync(Action drop, TimeSpan every)
    {
        while (!_end.IsCancellationRequested)
        {
            drop();
            await Task.Delay(every, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _end.Dispose();
    }
}

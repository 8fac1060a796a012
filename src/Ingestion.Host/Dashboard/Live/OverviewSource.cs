namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// The present overview, shared by everybody who watches: it is read by whoever asks first after two seconds, and by nobody while nobody
/// asks.
/// </summary>
internal sealed partial class OverviewSource(FlowReader flow, LedgerReader ledger, TimeProvider time, ILogger<OverviewSource> logger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Overview? _last;

    /// <summary>The overview, at most about two seconds old. Servers that do not answer are told in it, not thrown.</summary>
    public async Task<Overview> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known) return known;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } read) return read;
            var pipeline = flow.ReadAsync(cancellationToken);
            var (report, trouble) = await AskDatabaseAsync(cancellationToken);
            return _last = new Overview(time.GetUtcNow(), await pipeline, report, trouble);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private Overview? Fresh() => _last is { } last && time.GetUtcNow() - last.At < RefreshPace.Shortest ? last : null;

    private async Task<(LedgerReport? Report, string? Trouble)> AskDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await ledger.ReadAsync(cancellationToken), null);
        }
        catch (Exception away) when (away is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Once, and not every two seconds while it lasts.
            if (_last?.Trouble is null) LogAway(logger, away.Message.ReplaceLineEndings(" "));
            return (_last?.Ledger, DatabaseTrouble.Of(away));
        }
    }

    [LoggerMessage(6082, LogLevel.Warning, "The dashboard's questions were not answered: {Reason}")]
    private static partial void LogAway(ILogger logger, string reason);
}

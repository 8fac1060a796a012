namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// The present overview, shared by everybody who watches: it is read by whoever asks first after two seconds, and by nobody while nobody
/// asks.
/// </summary>
internal sealed partial class OverviewSource(FlowReader flow, LedgerReader ledger, TimeProvider time, ILogger<OverviewSource> logger) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Reading? _last;

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
            var overview = new Overview(time.GetUtcNow(), await pipeline, report, trouble);
            _last = new Reading(overview, time.GetTimestamp());
            return overview;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private Overview? Fresh() => _last is { } last && time.GetElapsedTime(last.Timestamp) < RefreshPace.Shortest ? last.Overview : null;

    private async Task<(LedgerReport? Report, string? Trouble)> AskDatabaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await ledger.ReadAsync(cancellationToken), null);
        }
        catch (Exception away) when (away is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Once, and not every two seconds while it lasts.
            if (_last?.Overview.Trouble is null) LogAway(logger, away.Message.ReplaceLineEndings(" "));
            return (_last?.Overview.Ledger, DatabaseTrouble.Of(away));
        }
    }

    /// <summary>An overview and when it was made, on the monotonic clock: the wall clock may be set back.</summary>
    private sealed record Reading(Overview Overview, long Timestamp);

    [LoggerMessage(6082, LogLevel.Warning, "The dashboard's questions were not answered: {Reason}")]
    private static partial void LogAway(ILogger logger, string reason);
}

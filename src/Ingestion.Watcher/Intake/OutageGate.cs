using Ingestion.Watcher.Pressure;

namespace Ingestion.Watcher.Intake;

/// <summary>
/// Closes when the database, the broker or the store is away, and opens again by trying: after each wait a single file goes, and only its success
/// lets the rest through (half-open).
/// </summary>
internal sealed class OutageGate(FolderStatus status, TimeProvider time)
{
    private int _attempts;
    private long _closedUntil;

    /// <summary>Whether something is away.</summary>
    internal bool IsTrying => _attempts > 0;

    /// <summary>Whether nothing may go before <see cref="ClosedUntil"/>.</summary>
    internal bool IsClosed(long timestamp) => _attempts > 0 && timestamp < _closedUntil;

    /// <summary>The monotonic timestamp of the next try.</summary>
    internal long ClosedUntil => _closedUntil;

    /// <summary>Notes what came of a batch.</summary>
    internal void Note(BatchOutcome outcome)
    {
        if (outcome.Cause is { } cause)
        {
            status.Pause(cause, outcome.Reason!);
            Close(++_attempts);
        }
        else if (IsTrying && outcome.Left.Count > 0)
        {
            // The file that was to show it is being published by somebody else: whether that succeeds is not known yet.
            Close(_attempts);
        }
        else
        {
            Open();
        }
    }

    /// <summary>Lets everything through again.</summary>
    internal void Open()
    {
        _attempts = 0;
        status.Resume(PauseCause.Ledger);
        status.Resume(PauseCause.Broker);
        status.Resume(PauseCause.Store);
    }

    private void Close(int attempts)
    {
        var wait = Backoff.Before(attempts, Random.Shared.NextDouble());
        _closedUntil = time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
    }
}

using Ingestion.Watcher.Pressure;

namespace Ingestion.Watcher.Intake;

/// <summary>
/// Shares a batch between the lanes: fresh files first, but while a backlog waits a quarter of the batch is its own, so that neither
/// lane waits for the other to end.
/// </summary>
internal static class LaneShare
{
    /// <summary>How many files of each lane may go into a batch of at most <paramref name="batch"/>.</summary>
    internal static (int Fresh, int Backlog) Of(int batch, PressureDecision pressure, bool backlogWaits)
    {
        var backlog = Math.Min(batch, pressure.Backlog);
        var kept = backlogWaits ? Math.Min(backlog, Math.Max(1, batch / 4)) : 0;
        return (Math.Min(Math.Max(batch - kept, Math.Min(1, batch)), pressure.Fresh), backlog);
    }
}

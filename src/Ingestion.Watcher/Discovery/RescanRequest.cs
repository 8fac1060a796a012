namespace Ingestion.Watcher.Discovery;

/// <summary>A wish of any part of the watch for a look through the folder without waiting for the interval. Safe for use by many threads.</summary>
internal sealed class RescanRequest(Wake intake)
{
    private int _asked;

    /// <summary>Asks.</summary>
    internal void Ask()
    {
        Interlocked.Exchange(ref _asked, 1);
        intake.Call();
    }

    /// <summary>Whether somebody has asked since the last call.</summary>
    internal bool TakeAsked() => Interlocked.Exchange(ref _asked, 0) != 0;
}

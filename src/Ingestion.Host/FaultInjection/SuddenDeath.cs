using System.Diagnostics;

namespace Ingestion.Host.FaultInjection;

/// <summary>The end of this process as by SIGKILL: nothing is flushed, closed or acknowledged.</summary>
internal static class SuddenDeath
{
    /// <summary>Does not return.</summary>
    public static void Now()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        // The signal may come a moment later than the call returns.
        Thread.Sleep(Timeout.Infinite);
    }
}

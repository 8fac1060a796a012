using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Isolation;

/// <summary>
/// Counts the threads that were left behind in work that does not return: nothing can take a thread away from its code, so that after a
/// few of them the process ends with a status that is not zero and whoever keeps it starts it anew.
/// </summary>
public sealed partial class StuckWork(IHostApplicationLifetime lifetime, IOptions<MessagingOptions> options, ILogger<StuckWork> logger)
{
    private int _left;

    /// <summary>Threads that are in such work now.</summary>
    public int Left => Volatile.Read(ref _left);

    /// <summary>Whether it ended the process.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Counts <paramref name="work"/>, which has passed its deadline, until it returns after all.</summary>
    public void Leave(Task work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var left = Interlocked.Increment(ref _left);
        var limit = options.Value.StuckLimit;
        LogLeft(logger, left, limit);
        _ = work.ContinueWith(_ => Interlocked.Decrement(ref _left), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (left < limit || GaveUp) return;
        GaveUp = true;
        LogGiveUp(logger, left);
        lifetime.StopApplication();
    }

    [LoggerMessage(2050, LogLevel.Warning, "An item's work does not return: its thread is left behind ({Left} of {Limit}, then the worker ends and is started anew) and the item goes to the suspect queue")]
    private static partial void LogLeft(ILogger logger, int left, int limit);

    [LoggerMessage(2051, LogLevel.Critical, "{Left} threads are in work that does not return: the worker ends, so that it is started again. Runbook: deploy/runbooks/work-stuck.md")]
    private static partial void LogGiveUp(ILogger logger, int left);
}

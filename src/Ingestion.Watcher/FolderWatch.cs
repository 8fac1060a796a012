using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Pressure;
using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher;

/// <summary>
/// The watch of one folder: wait for the lease → tenure → and again, until the host stops. Nothing that is away ends it; each absence is
/// said once and waited out.
/// </summary>
internal sealed class FolderWatch(WatchedFolder folder, WatcherOptions options, WatcherWorld world, FolderStatus status, WatcherMetrics metrics, ILogger logger)
{
    private static readonly TimeSpan LeaseRetry = TimeSpan.FromSeconds(1);

    /// <summary>Runs until <paramref name="stopping"/> is cancelled; does not throw then.</summary>
    internal async Task RunAsync(CancellationToken stopping)
    {
        var failures = 0;
        status.Run(FolderState.Recovering);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var lease = await AcquireAsync(stopping);
                failures = 0;
                await HoldAsync(lease, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
            }
            catch (Exception failure)
            {
                // No dependency is asked outside the loops' own guards but the lease; whatever it is, trying again is all there is to do.
                status.Pause(PauseCause.Ledger, $"the database does not answer ({OneLine.Of(failure)}); it is tried again");
                await PauseAsync(Backoff.Before(++failures, Random.Shared.NextDouble()), stopping);
            }
        }

        status.Run(FolderState.Stopped);
        WatcherLog.Stopped(logger, DisplayName.Of(folder.Path));
    }

    private async Task<IFolderLease> AcquireAsync(CancellationToken stopping)
    {
        while (true)
        {
            var lease = await world.Leases.TryAcquireAsync(folder.Path, stopping);
            status.Resume(PauseCause.Ledger);
            if (lease is not null)
            {
                status.Resume(PauseCause.Lease);
                return lease;
            }

            var holder = await world.Leases.HolderAsync(folder.Path, stopping);
            status.Pause(PauseCause.Lease, $"{holder ?? "another watcher"} watches this folder; this one takes over when it ends");
            await Task.Delay(LeaseRetry, world.Time, stopping);
        }
    }

    private async Task HoldAsync(IFolderLease lease, CancellationToken stopping)
    {
        try
        {
            await new FolderTenure(folder, options, world, status, metrics, logger).RunAsync(lease, stopping);
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested)
        {
        }

        if (lease.Lost.IsCancellationRequested && !stopping.IsCancellationRequested)
            WatcherLog.LeaseLost(logger, DisplayName.Of(folder.Path));
    }

    private async Task PauseAsync(TimeSpan wait, CancellationToken stopping) =>
        await Task.Delay(wait, world.Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

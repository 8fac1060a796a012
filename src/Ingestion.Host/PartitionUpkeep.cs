using Ingestion.Database;

namespace Ingestion.Host;

/// <summary>Makes the partitions of the months to come, every hour, as part of the persister role.</summary>
public sealed partial class PartitionUpkeep(PartitionKeeper partitions, TimeProvider time, ILogger<PartitionUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Delayed, not timed: a cancelled delay ends quietly even where the host never came to run.
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await partitions.KeepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The default partition takes what has none of its own, so that this can wait an hour.
                LogFailed(logger, fault.Message.ReplaceLineEndings(" "));
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1010, LogLevel.Warning, "The partitions of the months to come could not be made: {Reason}. Tried again in an hour")]
    private static partial void LogFailed(ILogger logger, string reason);
}

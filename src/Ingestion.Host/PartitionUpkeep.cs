using Ingestion.Database;

namespace Ingestion.Host;

/// <summary>Makes the partitions of the months to come, every hour, as part of the persister role.</summary>
public sealed partial class PartitionUpkeep(PartitionKeeper partitions, TimeProvider time, ILogger<PartitionUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await partitions.KeepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The default partition takes what has none of its own, so that this can wait an hour.
                LogFailed(logger, fault.Message.ReplaceLineEndings(" "));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    [LoggerMessage(1010, LogLevel.Warning, "The partitions of the months to come could not be made: {Reason}. Tried again in an hour")]
    private static partial void LogFailed(ILogger logger, string reason);
}

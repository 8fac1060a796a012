using Ingestion.Database;

namespace Ingestion.Host;

/// <summary>Makes the partitions of the months to come, as part of the persister role. Until then the default partition takes what has none of its own.</summary>
public sealed partial class PartitionUpkeep(PartitionKeeper partitions, TimeProvider time, ILogger<PartitionUpkeep> logger) : HourlyUpkeep(time)
{
    /// <inheritdoc />
    protected override Task KeepAsync(CancellationToken cancellationToken) => partitions.KeepAsync(cancellationToken);

    /// <inheritdoc />
    protected override void Tell(string reason) => LogFailed(logger, reason);

    [LoggerMessage(6010, LogLevel.Warning, "The partitions of the months to come could not be made: {Reason}. Tried again in an hour")]
    private static partial void LogFailed(ILogger logger, string reason);
}

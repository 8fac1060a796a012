using Ingestion.Messaging;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;

namespace Ingestion.Host.Dashboard.Live;

/// <summary>Makes the reports of the stages out of the broker's queues and this process's suspensions. Pure.</summary>
internal static class StageReports
{
    /// <summary>One report a stage; without <paramref name="queues"/> their depths are unknown.</summary>
    public static IReadOnlyList<StageReport> Of(IReadOnlyList<QueueState>? queues, IReadOnlyCollection<StageSuspension> suspensions)
    {
        var byName = queues?.ToDictionary(q => q.Name, StringComparer.Ordinal);
        return [.. Enum.GetValues<Stage>().Select(stage =>
        {
            var suspension = suspensions.FirstOrDefault(s => s.Stage == stage);
            var pause = suspension is null ? null : $"the {suspension.Dependency} is away: {suspension.Reason}";
            if (byName is null) return new StageReport(QueueNames.Of(stage), null, null, null, null, pause, suspension?.Since);
            return new StageReport(
                QueueNames.Of(stage),
                Depth(byName, QueueNames.Work(stage)),
                DelayTier.All.Sum(tier => Depth(byName, QueueNames.Delay(stage, tier)) ?? 0),
                Depth(byName, QueueNames.Suspect(stage)),
                byName.GetValueOrDefault(QueueNames.Work(stage))?.Consumers,
                pause,
                suspension?.Since);
        })];
    }

    /// <summary>The depth of a queue; null where it does not exist.</summary>
    public static long? Depth(IReadOnlyDictionary<string, QueueState> queues, string name) =>
        queues.TryGetValue(name, out var queue) && queue.Messages >= 0 ? queue.Messages : null;
}

using Ingestion.Contracts.Publishing;
using Ingestion.Messaging;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;
using Ingestion.Watcher;

namespace Ingestion.Host.Dashboard.Live;

/// <summary>Looks at the queues, and at what this process knows of its stages and folders.</summary>
/// <param name="queues">The broker; null with the embedded transport.</param>
/// <param name="depth">How much is inside the embedded transport.</param>
/// <param name="gate">The stages' suspensions.</param>
/// <param name="watcher">The watched folders; null where another process watches.</param>
internal sealed class FlowReader(QueueWatch? queues, IPipelineDepth depth, StageGate gate, WatcherStatus? watcher)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The pipeline now. A broker that does not answer is told, not thrown.</summary>
    public async Task<FlowReport> ReadAsync(CancellationToken cancellationToken)
    {
        var folders = Folders();
        if (queues is null)
        {
            var inside = await depth.DeepestAsync(cancellationToken);
            return new FlowReport(folders, watcher is not null, StageReports.Of(null, gate.Suspensions), null, inside?.Messages ?? 0, null);
        }

        var (states, trouble) = await AskBrokerAsync(queues, cancellationToken);
        var quarantine = states?.FirstOrDefault(q => q.Name == QueueNames.Quarantine)?.Messages;
        return new FlowReport(folders, watcher is not null, StageReports.Of(states, gate.Suspensions), quarantine, null, trouble);
    }

    private List<FolderReport> Folders() => [.. (watcher?.Folders ?? [])
        .Select(f => new FolderReport(f.Folder.Path, f.State.ToString().ToLowerInvariant(), f.Cause, f.Reason, f.Since))
        .OrderBy(f => f.Path, StringComparer.Ordinal)];

    private static async Task<(IReadOnlyList<QueueState>? States, string? Trouble)> AskBrokerAsync(QueueWatch queues, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return (await queues.ReadAsync(patience.Token), null);
        }
        catch (BrokerRefusedException)
        {
            return (null, "RabbitMQ does not answer");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"RabbitMQ has not answered within {Patience.TotalSeconds:0} s");
        }
    }
}

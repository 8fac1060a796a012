using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Retrying;
using Ingestion.Messaging.Topology;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Publishing;

/// <summary>How deep the stages' queues are, as the broker says.</summary>
internal sealed class BrokerDepth(QueueWatch queues, IOptions<MessagingOptions> options) : IPipelineDepth
{
    private static readonly string[] Queues =
        [.. Enum.GetValues<Stage>().SelectMany(stage => new[] { QueueNames.Work(stage), QueueNames.Suspect(stage) })];

    public async ValueTask<QueueDepth?> DeepestAsync(CancellationToken cancellationToken)
    {
        try
        {
            var states = await queues.ReadAsync(Queues, cancellationToken).ConfigureAwait(false);
            // While one is missing nobody knows how much waits.
            return states.Any(state => state.Messages < 0) ? null : states.MaxBy(state => state.Messages) is { } deepest ? new QueueDepth(deepest.Name, deepest.Messages) : null;
        }
        catch (BrokerRefusedException)
        {
            return null;
        }
    }

    public async ValueTask<TimeSpan?> LostAfterAsync(CancellationToken cancellationToken)
    {
        try
        {
            var states = await queues.ReadAsync(cancellationToken).ConfigureAwait(false);
            return states.All(state => state.Messages == 0) ? LongestWay.Of(options.Value.SuspectSeconds) : null;
        }
        catch (BrokerRefusedException)
        {
            return null;
        }
    }
}

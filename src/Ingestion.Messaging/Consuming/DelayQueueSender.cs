using Ingestion.Messaging.Publishing;
using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Consuming;

/// <summary>Puts envelopes off in the broker's delay queues, where they survive everything the broker survives.</summary>
internal sealed class DelayQueueSender(ConfirmedPublisher publisher) : IDelayedSender
{
    public Task SendAsync<T>(Stage stage, DelayTier tier, T envelope, CancellationToken cancellationToken)
        where T : class => publisher.SendAsync(QueueNames.Delay(stage, tier), envelope, cancellationToken);
}

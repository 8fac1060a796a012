using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Messaging.Consuming;

/// <summary>Puts envelopes off in the broker's delay queues, where they survive everything the broker survives.</summary>
internal sealed class DelayQueueSender : IDelayedSender
{
    public async Task SendAsync<T>(ConsumeContext context, Stage stage, DelayTier tier, T envelope, CancellationToken cancellationToken)
        where T : class
    {
        // 'exchange:' and not 'queue:', which would declare the queue again with other arguments (406).
        var endpoint = await context.GetSendEndpoint(new Uri($"exchange:{QueueNames.Delay(stage, tier)}")).ConfigureAwait(false);
        await endpoint.Send(envelope, cancellationToken).ConfigureAwait(false);
    }
}

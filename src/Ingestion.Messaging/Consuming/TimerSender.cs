using Ingestion.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.Hosting;

namespace Ingestion.Messaging.Consuming;

/// <summary>Puts envelopes off by a timer, for the embedded transport; what is lost with the process the ledger publishes again.</summary>
internal sealed class TimerSender(IBus bus, TimeProvider time, IHostApplicationLifetime lifetime) : IDelayedSender
{
    public Task SendAsync<T>(ConsumeContext context, Stage stage, DelayTier tier, T envelope, CancellationToken cancellationToken)
        where T : class
    {
        _ = SendLaterAsync(stage, tier, envelope, lifetime.ApplicationStopping);
        return Task.CompletedTask;
    }

    private async Task SendLaterAsync<T>(Stage stage, DelayTier tier, T envelope, CancellationToken stopping)
        where T : class
    {
        try
        {
            await Task.Delay(tier.Delay, time, stopping).ConfigureAwait(false);
            var endpoint = await bus.GetSendEndpoint(new Uri($"exchange:{QueueNames.Work(stage)}")).ConfigureAwait(false);
            await endpoint.Send(envelope, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The process ends: the file is in flight in the ledger, and the next start takes it up.
        }
    }
}

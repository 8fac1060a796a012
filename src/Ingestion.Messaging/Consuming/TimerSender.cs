using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Publishing;
using Ingestion.Messaging.Topology;
using Microsoft.Extensions.Hosting;

namespace Ingestion.Messaging.Consuming;

/// <summary>Puts envelopes off by a timer, for the embedded transport; what is lost with the process the ledger publishes again.</summary>
internal sealed class TimerSender(ConfirmedPublisher publisher, TimeProvider time, IHostApplicationLifetime lifetime) : IDelayedSender
{
    public Task SendAsync<T>(Stage stage, DelayTier tier, T envelope, CancellationToken cancellationToken)
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
            await publisher.SendAsync(QueueNames.Work(stage), envelope, stopping).ConfigureAwait(false);
        }
        catch (Exception lost) when (lost is OperationCanceledException or PublishNotConfirmedException)
        {
            // The process ends: the file is in flight in the ledger, which takes it up again.
        }
    }
}

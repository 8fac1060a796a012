using MassTransit;

namespace Ingestion.Messaging.Quarantine;

/// <summary>The end of a failed message's pipe: back to the queue, or to quarantine.</summary>
internal sealed class FaultFilter(RawQuarantine quarantine) : IFilter<ExceptionReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        if (FaultDispositionPolicy.Decide(context.Exception) == FaultDisposition.Requeue)
            // Rethrown out of the pipe, the transport answers with basic.nack and requeue.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(context.Exception).Throw();
        await quarantine.PublishAsync(context, "unreadable-message", context.Exception).ConfigureAwait(false);
        // Said to have failed, or the dead-letter filter would take it for a message that no consumer wanted and quarantine it once more.
        await context.NotifyFaulted(context.Exception).ConfigureAwait(false);
        await next.Send(context).ConfigureAwait(false);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("fault");
}

using MassTransit;

namespace Ingestion.Messaging.Quarantine;

/// <summary>The end of a message that no consumer takes.</summary>
internal sealed class SkippedFilter(RawQuarantine quarantine) : IFilter<ReceiveContext>
{
    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        await quarantine.PublishAsync(context, "unknown-message", exception: null).ConfigureAwait(false);
        await next.Send(context).ConfigureAwait(false);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("skipped");
}

using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;
using Ingestion.Persister.Writing;
using MassTransit;

namespace Ingestion.Persister;

/// <summary>Quarantined items are written down with the whole item and the cause, so that they can be looked at and sent again.</summary>
public sealed class ArticlesQuarantinedConsumer(PersistConsumer persister) : IConsumer<ArticlesQuarantined>
{
    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticlesQuarantined> context) => persister.SettleAsync(context, EnvelopeShapes.Quarantined, PersistBatch.Of);
}

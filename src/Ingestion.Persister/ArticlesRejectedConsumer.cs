using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;
using Ingestion.Persister.Writing;
using MassTransit;

namespace Ingestion.Persister;

/// <summary>Rejected files get their outcome and the reason.</summary>
public sealed class ArticlesRejectedConsumer(PersistConsumer persister) : IConsumer<ArticlesRejected>
{
    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticlesRejected> context) => persister.SettleAsync(context, EnvelopeShapes.Rejected, PersistBatch.Of);
}

using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;
using Ingestion.Persister.Writing;
using MassTransit;

namespace Ingestion.Persister;

/// <summary>Stage 4: articles with their facts become rows, and their files get their outcome.</summary>
public sealed class ArticlesClassifiedConsumer(PersistConsumer persister) : IConsumer<ArticlesClassified>
{
    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticlesClassified> context) => persister.SettleAsync(context, EnvelopeShapes.Classified, PersistBatch.Of);
}

using Ingestion.Contracts.Messages;
using MassTransit;

namespace Ingestion.Acceptance.Transport;

public sealed class DoubleClassifyConsumer(PipelineDouble pipeline) : IConsumer<ArticlesCleaned>
{
    public Task Consume(ConsumeContext<ArticlesCleaned> context)
    {
        foreach (var item in context.Message.Items) pipeline.Cleaned.Enqueue(item);
        return Task.CompletedTask;
    }
}

using Ingestion.Contracts.Messages;
using MassTransit;

namespace Ingestion.Acceptance.Transport;

public sealed class DoublePersistConsumer(PipelineDouble pipeline) : IConsumer<ArticlesRejected>
{
    public Task Consume(ConsumeContext<ArticlesRejected> context)
    {
        foreach (var item in context.Message.Items) pipeline.Rejected.Enqueue(item);
        return Task.CompletedTask;
    }
}

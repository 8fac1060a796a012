using Ingestion.Contracts.Messages;
using MassTransit;

namespace Ingestion.Acceptance.Transport;

public sealed class DoubleQuarantineConsumer(PipelineDouble pipeline) : IConsumer<ArticlesQuarantined>
{
    public Task Consume(ConsumeContext<ArticlesQuarantined> context)
    {
        foreach (var item in context.Message.Items) pipeline.Quarantined.Enqueue(item);
        return Task.CompletedTask;
    }
}

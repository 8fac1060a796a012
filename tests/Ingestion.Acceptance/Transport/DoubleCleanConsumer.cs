using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Acceptance.Transport;

public sealed class DoubleCleanConsumer(PipelineDouble pipeline, StageRunner runner) : IConsumer<ArticleFilesFound>
{
    public Task Consume(ConsumeContext<ArticleFilesFound> context) =>
        runner.RunAsync<ArticleFilesFound, FoundItem, CleanedItem>(
            context, Stage.Clean, EnvelopeShapes.Found, (item, _) => ValueTask.FromResult(pipeline.Clean(item)), items => new ArticlesCleaned(items));
}

using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Benchmarks.ClaimChecks;

/// <summary>A stage that does nothing with what it gets but get it whole.</summary>
public sealed class ArrivalConsumer(Arrivals arrivals, StageRunner runner) : IConsumer<ArticleFilesFound>
{
    public Task Consume(ConsumeContext<ArticleFilesFound> context) =>
        runner.RunAsync<ArticleFilesFound, FoundItem, object>(context, Stage.Clean, EnvelopeShapes.Found, Arrive, handOn: null);

    private ValueTask<ItemResult<object>> Arrive(FoundItem item, CancellationToken cancellationToken)
    {
        if (item.Body is not InlineBody { Bytes.Length: > 0 }) throw new InvalidOperationException("the body did not arrive");
        arrivals.Note();
        return ValueTask.FromResult<ItemResult<object>>(new ItemResult<object>.Finished());
    }
}

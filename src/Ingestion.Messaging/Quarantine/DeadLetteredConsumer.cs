using System.Text.Json;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Publishing;
using Ingestion.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Ingestion.Messaging.Quarantine;

/// <summary>
/// Takes whole envelopes that the broker itself dead-lettered into the quarantine queue, because their delivery limit was passed, and
/// quarantines their items one by one: without it the files in them would stay in flight for ever.
/// </summary>
internal sealed partial class DeadLetteredConsumer(ConfirmedPublisher publisher, TimeProvider time, ILogger<DeadLetteredConsumer> logger)
    : IConsumer<ArticleFilesFound>, IConsumer<ArticlesCleaned>, IConsumer<ArticlesClassified>, IConsumer<ArticlesRejected>
{
    /// <summary>The cause such items are grouped under.</summary>
    public const string Cause = "delivery-limit";

    private const string Detail = "The broker delivered the message more often than its limit allows and gave it up; the worker's log says what failed each time.";

    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticleFilesFound> context) => QuarantineAsync(context, Stage.Clean, EnvelopeShapes.Found);

    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticlesCleaned> context) => QuarantineAsync(context, Stage.Classify, EnvelopeShapes.Cleaned);

    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticlesClassified> context) => QuarantineAsync(context, Stage.Persist, EnvelopeShapes.Classified);

    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticlesRejected> context) => QuarantineAsync(context, Stage.Persist, EnvelopeShapes.Rejected);

    /// <summary>The types it takes arrive by dead-lettering only: the queue must not be bound to their exchanges.</summary>
    public static void Unbind(IReceiveEndpointConfigurator endpoint)
    {
        endpoint.ConfigureMessageTopology<ArticleFilesFound>(false);
        endpoint.ConfigureMessageTopology<ArticlesCleaned>(false);
        endpoint.ConfigureMessageTopology<ArticlesClassified>(false);
        endpoint.ConfigureMessageTopology<ArticlesRejected>(false);
    }

    private async Task QuarantineAsync<TEnvelope, TItem>(ConsumeContext<TEnvelope> context, Stage stage, EnvelopeShape<TEnvelope, TItem> shape)
        where TEnvelope : class
    {
        var now = time.GetUtcNow();
        var items = shape.Items(context.Message).Select(item => new QuarantinedItem(
            shape.IdentityOf(item) with { Attempt = 0 }, QueueNames.Of(stage), Cause, Detail, typeof(TItem).FullName!, JsonSerializer.Serialize(item, MessageJson.Options), now)).ToList();
        await publisher.PublishAsync(new ArticlesQuarantined(items), context.CancellationToken).ConfigureAwait(false);
        foreach (var item in items) LogGivenUp(logger, item.Identity.FileId, item.Stage);
    }

    [LoggerMessage(2021, LogLevel.Error, "File {FileId} is quarantined: the broker gave its message to stage {Stage} up after too many deliveries. Runbook: deploy/runbooks/quarantine.md")]
    private static partial void LogGivenUp(ILogger logger, Guid fileId, string stage);
}

using Ingestion.Contracts.Messages;

namespace Ingestion.Messaging.Topology;

/// <summary>
/// Every queue of the pipeline with its arguments, in one place. All are quorum queues (RabbitMQ manual, 'Quorum Queues'); dead lettering
/// is at-least-once, which needs <c>x-overflow=reject-publish</c>.
/// </summary>
public static class QueueCatalogue
{
    /// <summary>
    /// Deliveries after which the broker itself gives a message up. A backstop only: every clean close of a connection counts against all
    /// prefetched messages, so it is far above what <see cref="MessagingOptions.SuspectAfter"/> asks.
    /// </summary>
    public const int DeliveryLimit = 1000;

    /// <summary>Arguments of a work or suspect queue.</summary>
    public static IReadOnlyDictionary<string, object?> WorkArguments { get; } = new Dictionary<string, object?>
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = DeliveryLimit,
        ["x-dead-letter-exchange"] = QueueNames.Quarantine,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    /// <summary>Arguments of the quarantine queue, which is the end of the line.</summary>
    public static IReadOnlyDictionary<string, object?> QuarantineArguments { get; } = new Dictionary<string, object?>
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = 1_000_000,
        ["x-overflow"] = "reject-publish",
    };

    /// <summary>All queues: work, delay and suspect of each stage, and quarantine.</summary>
    public static IReadOnlyList<QueueSpec> All { get; } = [.. Build()];

    private static IEnumerable<QueueSpec> Build()
    {
        yield return new(QueueNames.Quarantine, QuarantineArguments, [ExchangeNames.Of<ArticlesQuarantined>()]);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            yield return new(QueueNames.Work(stage), WorkArguments, FeedsOf(stage));
            yield return new(QueueNames.Suspect(stage), WorkArguments, []);
            foreach (var tier in DelayTier.All)
                yield return new(QueueNames.Delay(stage, tier), DelayArguments(stage, tier), []);
        }
    }

    private static IReadOnlyList<string> FeedsOf(Stage stage) => stage switch
    {
        Stage.Clean => [ExchangeNames.Of<ArticleFilesFound>()],
        Stage.Classify => [ExchangeNames.Of<ArticlesCleaned>()],
        _ => [ExchangeNames.Of<ArticlesClassified>(), ExchangeNames.Of<ArticlesRejected>()],
    };

    private static Dictionary<string, object?> DelayArguments(Stage stage, DelayTier tier) => new()
    {
        ["x-queue-type"] = "quorum",
        ["x-message-ttl"] = (int)tier.Delay.TotalMilliseconds,
        ["x-dead-letter-exchange"] = QueueNames.Work(stage),
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };
}

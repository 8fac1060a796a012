using Ingestion.Contracts.Messages;

namespace Ingestion.Messaging.Consuming;

/// <summary>The shapes of the pipeline's envelopes.</summary>
public static class EnvelopeShapes
{
    /// <summary>Of <see cref="ArticleFilesFound"/>.</summary>
    public static EnvelopeShape<ArticleFilesFound, FoundItem> Found { get; } =
        new(e => e.Items, items => new(items), item => item.Identity, (item, identity) => item with { Identity = identity });

    /// <summary>Of <see cref="ArticlesCleaned"/>.</summary>
    public static EnvelopeShape<ArticlesCleaned, CleanedItem> Cleaned { get; } =
        new(e => e.Items, items => new(items), item => item.Identity, (item, identity) => item with { Identity = identity });

    /// <summary>Of <see cref="ArticlesClassified"/>.</summary>
    public static EnvelopeShape<ArticlesClassified, ClassifiedItem> Classified { get; } =
        new(e => e.Items, items => new(items), item => item.Identity, (item, identity) => item with { Identity = identity });

    /// <summary>Of <see cref="ArticlesRejected"/>.</summary>
    public static EnvelopeShape<ArticlesRejected, RejectedItem> Rejected { get; } =
        new(e => e.Items, items => new(items), item => item.Identity, (item, identity) => item with { Identity = identity });

    /// <summary>Of <see cref="ArticlesQuarantined"/>.</summary>
    public static EnvelopeShape<ArticlesQuarantined, QuarantinedItem> Quarantined { get; } =
        new(e => e.Items, items => new(items), item => item.Identity, (item, identity) => item with { Identity = identity });
}

using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Stages;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Isolation;
using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Cleaner;

/// <summary>Stage 2: files in, cleaned articles or rejections out.</summary>
public sealed class ArticleFilesFoundConsumer(BoundedStage<CleaningTask, CleaningResult> cleaner, ISourceProfiles profiles, StageRunner runner) : IConsumer<ArticleFilesFound>
{
    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticleFilesFound> context) =>
        runner.RunAsync<ArticleFilesFound, FoundItem, CleanedItem>(
            context,
            Stage.Clean,
            EnvelopeShapes.Found,
            (item, token) => CleanAsync(item, Suspicion.FallsOn(context, Stage.Clean), token),
            cleaned => new ArticlesCleaned(cleaned));

    private async ValueTask<ItemResult<CleanedItem>> CleanAsync(FoundItem item, bool suspect, CancellationToken cancellationToken)
    {
        // The runner has taken it out of the store where it waited there.
        var body = (InlineBody)item.Body;
        var profile = await profiles.FindAsync(item.Identity.Source, cancellationToken).ConfigureAwait(false);
        var file = new RawFile(item.Name, body.Bytes, item.Sidecar);
        var hints = new CleaningHints(item.Identity.Source, FoundAt: item.Identity.FoundAt, Profile: profile);
        return await cleaner.RunAsync(new CleaningTask(file, hints), suspect, cancellationToken).ConfigureAwait(false) switch
        {
            Cleaned cleaned => new ItemResult<CleanedItem>.HandOn(new CleanedItem(item.Identity with { Attempt = 0 }, cleaned.Articles)),
            Rejected rejected => new ItemResult<CleanedItem>.Reject(rejected.Reason, rejected.Detail),
            _ => throw new InvalidOperationException("unknown cleaning result"),
        };
    }
}

using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Ingestion.Cleaner;

/// <summary>Stage 2: files in, cleaned articles or rejections out.</summary>
public sealed class ArticleFilesFoundConsumer(ArticleCleaner cleaner, IOptions<CleanerOptions> options, ISourceProfiles profiles, StageRunner runner, TimeProvider clock) : IConsumer<ArticleFilesFound>
{
    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticleFilesFound> context) =>
        runner.RunAsync<ArticleFilesFound, FoundItem, CleanedItem>(
            context, Stage.Clean, EnvelopeShapes.Found, CleanAsync, cleaned => new ArticlesCleaned(cleaned));

    private async ValueTask<ItemResult<CleanedItem>> CleanAsync(FoundItem item, CancellationToken cancellationToken)
    {
        if (item.Body is not InlineBody body)
            return new ItemResult<CleanedItem>.Quarantine("body-not-inline", "This version reads bodies that travel in their message only.");

        var profile = await profiles.FindAsync(item.Identity.Source, cancellationToken).ConfigureAwait(false);
        var file = new RawFile(item.Name, body.Bytes, item.Sidecar is null ? null : new ReadOnlyMemory<byte>(item.Sidecar));
        var hints = new CleaningHints(item.Identity.Source, FoundAt: item.Identity.FoundAt, Profile: profile);
        using var budget = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.Value.MaxMilliseconds), clock);
        return cleaner.Clean(file, hints, budget.Token) switch
        {
            Cleaned cleaned => new ItemResult<CleanedItem>.HandOn(new CleanedItem(item.Identity with { Attempt = 0 }, cleaned.Articles)),
            Rejected rejected => new ItemResult<CleanedItem>.Reject(rejected.Reason, rejected.Detail),
            _ => throw new InvalidOperationException("unknown cleaning result"),
        };
    }
}

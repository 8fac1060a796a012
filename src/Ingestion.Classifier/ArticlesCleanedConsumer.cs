using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Stages;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Isolation;
using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Classifier;

/// <summary>Stage 3: cleaned articles in, the same with their facts out.</summary>
public sealed class ArticlesCleanedConsumer(BoundedStage<ClassifyingTask, IReadOnlyList<Classification>> classifier, ITopicCorrections labels, StageRunner runner)
    : IConsumer<ArticlesCleaned>
{
    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticlesCleaned> context) =>
        runner.RunAsync<ArticlesCleaned, CleanedItem, ClassifiedItem>(
            context,
            Stage.Classify,
            EnvelopeShapes.Cleaned,
            (item, token) => ClassifyAsync(item, Suspicion.FallsOn(context, Stage.Classify), token),
            classified => new ArticlesClassified(classified));

    private async ValueTask<ItemResult<ClassifiedItem>> ClassifyAsync(CleanedItem item, bool suspect, CancellationToken cancellationToken)
    {
        var corrections = await labels.FindAsync(ArticleClassifier.Version, cancellationToken).ConfigureAwait(false);
        var facts = await classifier.RunAsync(new ClassifyingTask(item.Articles, corrections), suspect, cancellationToken).ConfigureAwait(false);
        List<ClassifiedArticle> articles = [.. item.Articles.Zip(facts, (article, classification) => new ClassifiedArticle(article, classification))];
        return new ItemResult<ClassifiedItem>.HandOn(new ClassifiedItem(item.Identity with { Attempt = 0 }, articles));
    }
}

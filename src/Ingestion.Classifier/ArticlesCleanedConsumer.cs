using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Classifier;

/// <summary>Stage 3: cleaned articles in, the same with their facts out.</summary>
public sealed class ArticlesCleanedConsumer(ArticleClassifier classifier, StageRunner runner) : IConsumer<ArticlesCleaned>
{
    /// <inheritdoc />
    public Task Consume(ConsumeContext<ArticlesCleaned> context) =>
        runner.RunAsync<ArticlesCleaned, CleanedItem, ClassifiedItem>(
            context, Stage.Classify, EnvelopeShapes.Cleaned, ClassifyAsync, classified => new ArticlesClassified(classified));

    private ValueTask<ItemResult<ClassifiedItem>> ClassifyAsync(CleanedItem item, CancellationToken cancellationToken)
    {
        var articles = new List<ClassifiedArticle>(item.Articles.Count);
        foreach (var article in item.Articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            articles.Add(new ClassifiedArticle(article, classifier.Classify(article)));
        }

        return ValueTask.FromResult<ItemResult<ClassifiedItem>>(
            new ItemResult<ClassifiedItem>.HandOn(new ClassifiedItem(item.Identity with { Attempt = 0 }, articles)));
    }
}

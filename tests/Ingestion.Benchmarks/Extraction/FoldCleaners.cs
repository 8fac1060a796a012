using Ingestion.Benchmarks.Training.Boosting;
using Ingestion.Benchmarks.Training.HtmlBlocks;
using Ingestion.Benchmarks.Training.TextLines;
using Ingestion.Cleaner;
using Ingestion.Cleaner.Furniture.HtmlBlocks;

namespace Ingestion.Benchmarks.Extraction;

/// <summary>A cleaner for each fold of domains whose models saw none of that fold's pages.</summary>
internal sealed class FoldCleaners
{
    private readonly ArticleCleaner[] _byFold = new ArticleCleaner[GoldPage.Folds];

    /// <summary>Trains them; takes minutes.</summary>
    public FoldCleaners(string shared, CancellationToken cancellationToken)
    {
        var html = new HtmlBlockTraining(HtmlBlockPage.LoadAll(shared), new BoostingOptions());
        var texts = ExtractionPage.ReadAll(shared);
        for (var fold = 0; fold < _byFold.Length; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var lines = LineModelTrainer.Train([.. texts.Where(p => p.Fold != fold)], new TreeSettings());
            _byFold[fold] = new ArticleCleaner(new CleanerOptions(), new HtmlBlockLabeler(html.WithoutFold(fold)), lines);
        }
    }

    /// <summary>The cleaner that has not seen a page's domain.</summary>
    public ArticleCleaner For(GoldPage page) => _byFold[page.Fold];
}

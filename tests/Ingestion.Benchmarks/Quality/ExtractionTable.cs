using Ingestion.Benchmarks.Extraction;
using Ingestion.Benchmarks.Training.Boosting;
using Ingestion.Benchmarks.Training.HtmlBlocks;
using Ingestion.Cleaner;
using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Contracts.Articles;

namespace Ingestion.Benchmarks.Quality;

/// <summary><c>quality extraction</c>: body, title, date and author on every track, with the weights that ship and by fold.</summary>
internal sealed class ExtractionTable : IQualityTable
{
    private const int Worst = 20;

    /// <inheritdoc/>
    public string Name => "extraction";

    /// <inheritdoc/>
    public Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        var gold = GoldPage.Load(shared);
        foreach (var track in new[] { "html", "text-full", "text-tail" })
        {
            output.WriteLine($"== {track}, weights as shipped (fitted on these pages)");
            var cleaner = new ArticleCleaner(new CleanerOptions());
            Print(shared, output, track, gold, _ => cleaner, cancellationToken);
        }

        output.WriteLine("== html, by fold of domains (each page cleaned by trees that saw none of its fold)");
        var training = new HtmlBlockTraining(HtmlBlockPage.LoadAll(shared), new BoostingOptions());
        var folds = Enumerable.Range(0, GoldPage.Folds).Select(fold => new ArticleCleaner(new CleanerOptions(), new HtmlBlockLabeler(training.WithoutFold(fold)))).ToList();
        Print(shared, output, "html", gold, page => folds[page.Fold], cancellationToken);
        return Task.CompletedTask;
    }

    private static void Print(string shared, TextWriter output, string track, IReadOnlyList<GoldPage> gold, Func<GoldPage, ArticleCleaner> cleaners, CancellationToken cancellationToken)
    {
        using var folder = new PredictionFolder();
        foreach (var page in gold.Where(g => g.Tracks.Contains(track)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (page.Input(shared, track) is not { } bytes) continue;
            folder.Write(page.Id, cleaners(page).Clean(new RawFile(page.Id + (track == "html" ? ".html" : ".txt"), bytes), CleaningHints.None, cancellationToken));
        }

        output.WriteLine(ExtractionScorer.Score(shared, folder.Path, track, Worst));
    }
}

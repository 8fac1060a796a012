using Ingestion.Benchmarks.Extraction;
using Ingestion.Benchmarks.Training.TextLines;
using Ingestion.Cleaner;
using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Contracts.Articles;

namespace Ingestion.Benchmarks.Quality;

/// <summary><c>quality text-folds</c>: bare text by fold of domains, each page cleaned by a line model that saw none of its fold.</summary>
internal sealed class TextFoldsTable : IQualityTable
{
    private const int Worst = 20;

    /// <inheritdoc/>
    public string Name => "text-folds";

    /// <inheritdoc/>
    public Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        var learning = ExtractionPage.ReadAll(shared);
        var gold = GoldPage.Load(shared);
        var folders = ExtractionPage.Tracks.ToDictionary(t => t, _ => new PredictionFolder(), StringComparer.Ordinal);
        int lost = 0, all = 0;
        for (var fold = 0; fold < GoldPage.Folds; fold++)
        {
            var model = LineModelTrainer.Train([.. learning.Where(p => p.Fold != fold)], new TreeSettings());
            var cleaner = new ArticleCleaner(new CleanerOptions(), HtmlBlockLabeler.Shipped, model);
            foreach (var page in gold.Where(p => p.Fold == fold && p.Body is not null))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var track in ExtractionPage.Tracks.Where(page.Tracks.Contains))
                    folders[track].Write(page.Id, cleaner.Clean(new RawFile(page.Id + ".txt", page.Input(shared, track)!), CleaningHints.None, cancellationToken));
                var (words, kept) = CleanAgain(cleaner, page);
                all += words;
                lost += words - kept;
            }
        }

        foreach (var (track, folder) in folders)
        {
            output.WriteLine($"== {track}, by fold of domains (each page cleaned by a line model that saw none of its fold)");
            output.WriteLine(ExtractionScorer.Score(shared, folder.Path, track, Worst));
            folder.Dispose();
        }

        output.WriteLine($"gold bodies given as bare text, headline first: {lost} of {all} words taken off");
        return Task.CompletedTask;
    }

    /// <summary>Cleans a body that has nothing to clean: words of it and words kept.</summary>
    private static (int Words, int Kept) CleanAgain(ArticleCleaner cleaner, GoldPage page)
    {
        var result = cleaner.Clean(new RawFile("a.txt", System.Text.Encoding.UTF8.GetBytes($"{page.Title ?? "A headline for it"}\n\n{page.Body}")), CleaningHints.None);
        var kept = result is Cleaned cleaned ? Count(cleaned.Articles[0].Body) : 0;
        return (Count(page.Body!), kept);
    }

    private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

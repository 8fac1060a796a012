using System.Text;
using System.Text.Json;
using Ingestion.Benchmarks.Extraction;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Benchmarks.Quality;

/// <summary>
/// <c>quality extraction</c>: every figure with the weights that ship (fitted on these pages) and by fold of domains (each page cleaned by
/// models that saw none of its fold), what is asked and what others reach beside it, and the worst pages by fold.
/// </summary>
internal sealed class ExtractionTable : IQualityTable
{
    private const int Worst = 20;

    private static readonly string[] Tracks = ["html", "text-full", "text-tail"];

    /// <inheritdoc/>
    public string Name => "extraction";

    /// <inheritdoc/>
    public async Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        var gold = GoldPage.Load(shared);
        var shipped = new ArticleCleaner(new CleanerOptions());
        var folds = new FoldCleaners(shared, cancellationToken);
        var (fitted, byFold) = (new Dictionary<string, JsonElement>(StringComparer.Ordinal), new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        var details = new StringBuilder();
        foreach (var track in Tracks)
        {
            using var shippedFolder = Predict(shared, track, gold, _ => shipped, cancellationToken);
            fitted[track] = await ExtractionScorer.ScoreAsync(shared, shippedFolder.Path, track, cancellationToken);
            using var foldFolder = Predict(shared, track, gold, folds.For, cancellationToken);
            byFold[track] = await ExtractionScorer.ScoreAsync(shared, foldFolder.Path, track, cancellationToken);
            details.AppendLine($"== {track}, by fold of domains, the worst {Worst} pages last");
            details.AppendLine(await ExtractionScorer.PrintAsync(shared, foldFolder.Path, track, Worst, cancellationToken));
        }

        output.WriteLine($"{"figure",-22}{"asked",7}{"fitted",8}{"by fold",9}  best others on the same pages");
        foreach (var figure in ExtractionFigure.All)
            output.WriteLine($"{figure.Name,-22}{figure.Asked,7:0.000}{figure.Of(fitted[figure.Track]),8:0.000}{figure.Of(byFold[figure.Track]),9:0.000}  {figure.Others}");
        output.WriteLine(CleanAgain(gold, folds));
        output.Write(details);
    }

    private static PredictionFolder Predict(string shared, string track, IReadOnlyList<GoldPage> gold, Func<GoldPage, ArticleCleaner> cleaners, CancellationToken cancellationToken)
    {
        var folder = new PredictionFolder();
        foreach (var page in gold.Where(g => g.Tracks.Contains(track)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (page.Input(shared, track) is not { } bytes) continue;
            folder.Write(page.Id, cleaners(page).Clean(new RawFile(page.Id + (track == "html" ? ".html" : ".txt"), bytes), CleaningHints.None, CancellationToken.None));
        }

        return folder;
    }

    /// <summary>Bodies that have nothing to clean: what is lost of them.</summary>
    private static string CleanAgain(IReadOnlyList<GoldPage> gold, FoldCleaners folds)
    {
        int lost = 0, all = 0;
        foreach (var page in gold.Where(p => p.Body is not null))
        {
            var text = Encoding.UTF8.GetBytes($"{page.Title ?? "A headline for it"}\n\n{page.Body}");
            var words = Count(page.Body!);
            all += words;
            lost += words - (folds.For(page).Clean(new RawFile("a.txt", text), CleaningHints.None) is Cleaned cleaned ? Count(cleaned.Articles[0].Body) : 0);
        }

        return $"gold bodies given as bare text, headline first, by fold: {lost} of {all} words taken off";
    }

    private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

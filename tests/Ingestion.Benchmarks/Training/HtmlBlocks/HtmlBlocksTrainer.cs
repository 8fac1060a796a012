using Ingestion.Benchmarks.Extraction;
using Ingestion.Benchmarks.Training.Boosting;
using Ingestion.Cleaner.Furniture.HtmlBlocks;

namespace Ingestion.Benchmarks.Training.HtmlBlocks;

/// <summary><c>train html-blocks</c>: the trees that part body from furniture, learnt from the extraction set.</summary>
internal sealed class HtmlBlocksTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Name => "html-blocks";

    /// <inheritdoc/>
    public string Resource => "src/Ingestion.Cleaner/Furniture/HtmlBlocks/html-blocks.weights";

    /// <inheritdoc/>
    public byte[] Train(string shared, TextWriter log)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var pages = HtmlBlockPage.LoadAll(shared);
        log.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.View.Blocks.Length)} blocks, {BlockFeatures.Count} features, {clock.Elapsed.TotalSeconds:F1} s");
        Report(log, "oracle", pages, p => [.. p.Labels.Targets.Select(t => (float)(t - 0.5))], [0]);

        var held = new Dictionary<string, float[]>();
        for (var fold = 0; fold < GoldPage.Folds; fold++)
        {
            var model = TrainOn(pages.Where(p => p.Gold.Fold != fold).ToList());
            foreach (var page in pages.Where(p => p.Gold.Fold == fold)) held[page.Gold.Id] = Scores(model, page);
            log.WriteLine($"fold {fold}, {clock.Elapsed.TotalSeconds:F1} s");
        }

        Report(log, "by fold", pages, p => held[p.Gold.Id], [-1f, -0.6f, -0.3f, 0, 0.3f]);
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) TrainOn(pages).Write(writer);
        return bytes.ToArray();
    }

    /// <summary>Trains on some pages.</summary>
    public static TreeEnsemble TrainOn(List<HtmlBlockPage> pages)
    {
        var rows = new List<float[]>();
        var (targets, weights, groups) = (new List<double>(), new List<double>(), new List<int>());
        var random = new SplitMix(7);
        for (var p = 0; p < pages.Count; p++)
        {
            var labels = pages[p].Labels;
            var first = Array.FindIndex(labels.Targets, t => t > 0.5);
            var last = Array.FindLastIndex(labels.Targets, t => t > 0.5);
            for (var i = 0; i < labels.Targets.Length; i++)
            {
                if (labels.Weights[i] == 0) continue;
                var far = pages[p].Gold.Body is not null && (i < first - 12 || i > last + 30);
                if (far && random.NextUnit() > 0.3) continue;
                rows.Add(pages[p].Row(i));
                targets.Add(labels.Targets[i]);
                weights.Add(labels.Weights[i] * (far ? 2 : 1));
                groups.Add(p);
            }
        }

        return GradientBoosting.Train(rows, [.. targets], [.. weights], [.. groups], new BoostingOptions());
    }

    private static float[] Scores(TreeEnsemble model, HtmlBlockPage page)
    {
        var scores = new float[page.View.Blocks.Length];
        for (var i = 0; i < scores.Length; i++) scores[i] = model.Score(page.Features.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count));
        return scores;
    }

    private static void Report(TextWriter log, string name, List<HtmlBlockPage> pages, Func<HtmlBlockPage, float[]> scores, float[] thresholds)
    {
        foreach (var threshold in thresholds)
        {
            var line = FormattableString.Invariant($"{name} at {threshold,5:F2}");
            foreach (var set in new[] { "zyte", "wcxb", "" })
            {
                var score = new BodyScore();
                foreach (var page in pages.Where(p => p.Gold.Body is not null && p.Gold.Set.StartsWith(set, StringComparison.Ordinal))) score.Add(page.Gold, Body(page, scores(page), threshold));
                line += $"  {(set.Length == 0 ? "all" : set)} {score}";
            }

            log.WriteLine(line);
        }
    }

    private static string Body(HtmlBlockPage page, float[] scores, float threshold) =>
        string.Join('\n', page.Page.Blocks.Where((_, i) => scores[i] > threshold).Select(b => page.Page.TextOf(b).ToString()));
}

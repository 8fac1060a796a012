using Ingestion.Benchmarks.Extraction;
using Ingestion.Benchmarks.Training.Boosting;

namespace Ingestion.Benchmarks.Training.HtmlBlocks;

/// <summary><c>train html-blocks</c>: the trees that part body from furniture, learnt from the extraction set.</summary>
internal sealed class HtmlBlocksTrainer : ITrainer
{
    private static readonly float[] Thresholds = [-0.6f, -0.3f, 0, 0.3f, 0.6f];

    /// <inheritdoc/>
    public string Name => "html-blocks";

    /// <inheritdoc/>
    public string Resource => "src/Ingestion.Cleaner/Furniture/HtmlBlocks/html-blocks.weights";

    /// <inheritdoc/>
    public byte[] Train(string shared, TextWriter log)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var pages = HtmlBlockPage.LoadAll(shared);
        log.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.View.Blocks.Length)} blocks, {clock.Elapsed.TotalSeconds:F1} s");
        Report(log, "oracle", pages, i => [.. pages[i].Labels.Targets.Select(t => (float)(t - 0.5))], [0]);

        var training = new HtmlBlockTraining(pages, new BoostingOptions());
        var held = training.HeldOut();
        Report(log, "by fold", pages, i => held[i], Thresholds);
        Worst(log, pages, held);
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) training.OfAll().Write(writer);
        log.WriteLine($"{clock.Elapsed.TotalSeconds:F1} s");
        return bytes.ToArray();
    }

    public static void Report(TextWriter log, string name, List<HtmlBlockPage> pages, Func<int, float[]> scores, float[] thresholds)
    {
        foreach (var threshold in thresholds)
        {
            var line = FormattableString.Invariant($"{name} at {threshold,5:F2}");
            foreach (var set in new[] { "zyte", "wcxb", "" })
            {
                var score = new BodyScore();
                for (var i = 0; i < pages.Count; i++)
                    if (pages[i].Gold.Body is not null && pages[i].Gold.Set.StartsWith(set, StringComparison.Ordinal)) score.Add(pages[i].Gold, Body(pages[i], scores(i), threshold));
                line += $"  {(set.Length == 0 ? "all" : set)} {score}";
            }

            log.WriteLine(line);
        }
    }

    public static void Worst(TextWriter log, List<HtmlBlockPage> pages, float[][] held)
    {
        var scored = Enumerable.Range(0, pages.Count).Where(i => pages[i].Gold.Body is not null)
            .Select(i => (F1: new BodyScore().Add(pages[i].Gold, Body(pages[i], held[i], 0)), pages[i].Gold.Id)).Order().Take(40);
        log.WriteLine(string.Join(' ', scored.Select(s => FormattableString.Invariant($"{s.Id}={s.F1:F2}"))));
    }

    private static string Body(HtmlBlockPage page, float[] scores, float threshold) =>
        string.Join('\n', page.Page.Blocks.Where((_, i) => scores[i] > threshold).Select(b => page.Page.TextOf(b).ToString()));
}

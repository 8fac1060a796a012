using Ingestion.Benchmarks.Extraction;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Benchmarks.Training.HtmlBlocks;

/// <summary>What each block of a page should be, by aligning the gold with it: target 0 to 1, and weight.</summary>
internal sealed record BlockLabels(double[] Targets, double[] Weights)
{
    /// <summary>The labels of a page.</summary>
    public static BlockLabels Of(SourcePage page, GoldPage gold) => gold.Body is null ? OfSnippets(page, gold) : OfBody(page, gold.Body);

    private static BlockLabels OfBody(SourcePage page, string body)
    {
        var grams = new GoldGrams(body);
        var words = page.Blocks.Select(b => GoldGrams.Words(page.TextOf(b).ToString())).ToList();
        var targets = words.Select(grams.Share).ToArray();
        for (var i = 0; i < targets.Length; i++)
            if (targets[i] < 0) targets[i] = LabelShort(grams, words, targets, i);

        // What stands twice, and once in the gold, is body where it stands among body.
        DropCopies(words, targets);
        var weights = words.Select(w => Math.Min(w.Count, 200) + 0.5).ToArray();
        return new BlockLabels(targets, Scaled(weights, targets, grams.Count));
    }

    /// <summary>Each page weighs about the same, whatever its length.</summary>
    private static double[] Scaled(double[] weights, double[] targets, int goldWords)
    {
        var scale = 600.0 / Math.Max(60, goldWords);
        return [.. weights.Select((w, i) => Math.Max(0.15, Math.Sqrt(w * scale) * 0.5) * (targets[i] is > 0.2 and < 0.8 ? 0.5 : 1))];
    }

    private static double LabelShort(GoldGrams grams, List<List<string>> words, double[] targets, int i)
    {
        if (words[i].Count == 0) return 0;
        if (!grams.HasLine(words[i]) && !Bridges(grams, words, i)) return 0;
        return Near(targets, i, -1) || Near(targets, i, 1) ? 1 : 0;
    }

    private static bool Near(double[] targets, int i, int step)
    {
        for (var j = 1; j <= 3; j++)
        {
            var at = i + (j * step);
            if (at < 0 || at >= targets.Length) return false;
            if (targets[at] >= 0.5) return true;
            if (targets[at] >= 0) return false;
        }

        return false;
    }

    private static bool Bridges(GoldGrams grams, List<List<string>> words, int i)
    {
        var tail = i > 0 ? words[i - 1].TakeLast(3) : [];
        var head = i + 1 < words.Count ? words[i + 1].Take(3) : [];
        return grams.Share([.. tail, .. words[i]]) > 0.5 || grams.Share([.. words[i], .. head]) > 0.5;
    }

    private static void DropCopies(List<List<string>> words, double[] targets)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Count < 4 || targets[i] < 0.5) continue;
            var key = string.Join(' ', words[i]);
            if (!places.TryGetValue(key, out var list)) places[key] = list = [];
            list.Add(i);
        }

        foreach (var list in places.Values.Where(l => l.Count > 1))
        {
            var best = list.MaxBy(i => Company(targets, i));
            foreach (var i in list)
                if (i != best && Company(targets, i) < 2) targets[i] = 0;
        }
    }

    private static double Company(double[] targets, int i)
    {
        var sum = 0.0;
        for (var j = Math.Max(0, i - 4); j <= Math.Min(targets.Length - 1, i + 4); j++) sum += j == i ? 0 : Math.Max(0, targets[j]);
        return sum;
    }

    private static BlockLabels OfSnippets(SourcePage page, GoldPage gold)
    {
        var targets = new double[page.Blocks.Count];
        var weights = new double[page.Blocks.Count];
        for (var i = 0; i < targets.Length; i++)
        {
            var text = page.TextOf(page.Blocks[i]);
            foreach (var snippet in gold.With)
            {
                if (!text.Contains(snippet.Trim(), StringComparison.Ordinal)) continue;
                (targets[i], weights[i]) = (1, 4);
            }

            foreach (var snippet in gold.Without)
            {
                if (weights[i] > 0 || !text.Contains(snippet.Trim(), StringComparison.Ordinal)) continue;
                (targets[i], weights[i]) = (0, 4);
            }
        }

        return new BlockLabels(targets, weights);
    }
}

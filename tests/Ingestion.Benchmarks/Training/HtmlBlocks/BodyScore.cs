using Ingestion.Benchmarks.Extraction;

namespace Ingestion.Benchmarks.Training.HtmlBlocks;

/// <summary>A quick body F1 for the log of a training: the scorer's own figure is what <c>quality extraction</c> prints.</summary>
internal sealed class BodyScore
{
    private readonly List<double> _precisions = [];
    private readonly List<double> _recalls = [];

    /// <summary>Mean precision and recall over pages, and their harmonic mean.</summary>
    public override string ToString()
    {
        double p = _precisions.Count == 0 ? 0 : _precisions.Average(), r = _recalls.Count == 0 ? 0 : _recalls.Average();
        return FormattableString.Invariant($"F1 {2 * p * r / Math.Max(1e-9, p + r):F4} P {p:F4} R {r:F4} ({_recalls.Count})");
    }

    /// <summary>Adds a page and gives its own F1.</summary>
    public double Add(GoldPage gold, string body)
    {
        var (g, p) = (Grams(gold.Body!), Grams(body));
        long shared = g.Sum(pair => Math.Min(pair.Value, p.GetValueOrDefault(pair.Key)));
        long golds = g.Values.Sum(), mine = p.Values.Sum();
        double precision = mine == 0 ? 0 : shared / (double)mine, recall = golds == 0 ? 0 : shared / (double)golds;
        if (mine > 0) _precisions.Add(precision);
        _recalls.Add(recall);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Dictionary<string, int> Grams(string text)
    {
        var words = GoldGrams.Words(text);
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 4 <= words.Count; i++)
        {
            var gram = string.Join(' ', words[i], words[i + 1], words[i + 2], words[i + 3]);
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }
}

using Ingestion.Classifier.Entities;
using Ingestion.Classifier.Places;
using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>A quick look at a model while it is trained; the figures that count come from the scorer.</summary>
internal static class ExactSpanScore
{
    /// <summary>F1 of exact spans of persons, organisations and places.</summary>
    public static double Measure(TagWeights weights, ReadingHabits habits, IEnumerable<GoldDocument> documents)
    {
        var tagger = new EntityTagger(weights, Gazetteer.Instance);
        var (right, found, gold) = (0, 0, 0);
        foreach (var document in documents)
        {
            var n = document.Text.Tokens.Length;
            var tags = new byte[n];
            tagger.Tag(document.Text, habits, new TokenFacts[n], tags, new short[n]);
            var spans = TaggedSpans.Of(tags).Where(s => s.Type != EntityType.Miscellaneous).ToHashSet();
            found += spans.Count;
            gold += document.Spans.Count(s => s.Type != EntityType.Miscellaneous);
            right += document.Spans.Count(spans.Contains);
        }

        return 2.0 * right / Math.Max(1, found + gold);
    }
}

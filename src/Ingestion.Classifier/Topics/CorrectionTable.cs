using Ingestion.Classifier.Weights;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Topics;

/// <summary>Corrections made ready for look-up.</summary>
internal sealed class CorrectionTable
{
    private readonly HashIndex index;
    private readonly float[] weights;

    /// <exception cref="ArgumentException">The features are not ascending, or the weights are not one a topic for each.</exception>
    public CorrectionTable(TopicCorrections corrections)
    {
        var features = corrections.Features;
        if (corrections.Weights.Length != features.Length * MediaTopics.Count)
            throw new ArgumentException($"{features.Length} features have {corrections.Weights.Length} weights and not {MediaTopics.Count} each", nameof(corrections));
        for (var i = 1; i < features.Length; i++)
            if (features[i - 1] >= features[i]) throw new ArgumentException("the features are not ascending", nameof(corrections));
        (Corrections, index, weights) = (corrections, new HashIndex(features), corrections.Weights);
    }

    /// <summary>What it was made of.</summary>
    public TopicCorrections Corrections { get; }

    /// <summary>Adds what the features' corrections sum up to, scaled as <see cref="TopicModel.Score"/> scales.</summary>
    public void AddTo(Span<double> scores, ReadOnlySpan<uint> features)
    {
        Span<double> sums = stackalloc double[MediaTopics.Count];
        sums.Clear();
        foreach (var feature in features)
        {
            var row = index.Find(feature);
            if (row < 0) continue;
            var from = weights.AsSpan(row * MediaTopics.Count, MediaTopics.Count);
            for (var i = 0; i < from.Length; i++) sums[i] += from[i];
        }

        var scale = 1 / Math.Sqrt(Math.Max(1, features.Length));
        for (var i = 0; i < sums.Length; i++) scores[i] += sums[i] * scale;
    }
}

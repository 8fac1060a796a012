using System.Runtime.InteropServices;
using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Topics;

/// <summary>
/// A linear model of one kind of text: each feature has a weight for each topic; a text's score for a topic is the sum over the square root of
/// the number of its features.
/// </summary>
internal sealed class TopicModel
{
    private readonly HashIndex index;
    private readonly sbyte[] weights;
    private readonly double step;

    /// <summary>Reads a model from where the reader stands.</summary>
    public TopicModel(ref PackedReader reader)
    {
        step = reader.Number() / 1e6;
        var rows = reader.Number();
        index = new HashIndex(reader.Ascending(rows));
        weights = new sbyte[rows * MediaTopics.Count];
        MemoryMarshal.Cast<byte, sbyte>(reader.Bytes(weights.Length)).CopyTo(weights);
    }

    /// <summary>A text's score for each topic.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Span<int> sums = stackalloc int[MediaTopics.Count];
        sums.Clear();
        foreach (var feature in features)
        {
            var row = index.Find(feature);
            if (row < 0) continue;
            var from = weights.AsSpan(row * MediaTopics.Count, MediaTopics.Count);
            for (var i = 0; i < from.Length; i++) sums[i] += from[i];
        }

        var scale = step / Math.Sqrt(Math.Max(1, features.Length));
        for (var i = 0; i < sums.Length; i++) scores[i] = sums[i] * scale;
    }
}

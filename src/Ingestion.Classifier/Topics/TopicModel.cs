using System.Runtime.InteropServices;
using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Topics;

/// <summary>A linear model: each feature has a weight for each topic.</summary>
internal sealed class TopicModel
{
    /// <summary>The embedded resource.</summary>
    public const string Resource = "topics.bin";

    private readonly HashIndex index;
    private readonly sbyte[] weights;

    /// <summary>Reads a model from its unpacked bytes.</summary>
    public TopicModel(ReadOnlySpan<byte> unpacked)
    {
        var reader = new PackedReader(unpacked);
        Step = reader.Number() / 1e6;
        var rows = reader.Number();
        index = new HashIndex(reader.Ascending(rows));
        weights = new sbyte[rows * MediaTopics.Count];
        MemoryMarshal.Cast<byte, sbyte>(reader.Bytes(weights.Length)).CopyTo(weights);
    }

    /// <summary>What one unit of a weight is worth.</summary>
    public double Step { get; }

    /// <summary>Adds the weights of a text's features to each topic's sum.</summary>
    /// <returns>How many of the features are known.</returns>
    public int Add(ReadOnlySpan<uint> features, Span<int> sums)
    {
        var known = 0;
        foreach (var feature in features)
        {
            var row = index.Find(feature);
            if (row < 0) continue;
            known++;
            var from = weights.AsSpan(row * MediaTopics.Count, MediaTopics.Count);
            for (var i = 0; i < from.Length; i++) sums[i] += from[i];
        }

        return known;
    }
}

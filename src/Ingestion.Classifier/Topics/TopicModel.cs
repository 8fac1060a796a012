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
    private readonly ReadOnlyMemory<byte> weights;
    private readonly double step;

    /// <summary>Reads a model from its unpacked bytes, which it keeps.</summary>
    public TopicModel(ReadOnlyMemory<byte> unpacked)
    {
        var reader = new PackedReader(unpacked);
        step = reader.Number() / 1e6;
        var rows = reader.Number();
        index = new HashIndex(reader.Ascending(rows));
        weights = reader.Kept(rows * MediaTopics.Count);
    }

    /// <summary>A text's score for each topic.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Span<int> sums = stackalloc int[MediaTopics.Count];
        sums.Clear();
        var units = MemoryMarshal.Cast<byte, sbyte>(weights.Span);
        var scale = step / Math.Sqrt(Math.Max(1, features.Length));
        Span<int> rows = stackalloc int[CacheLine.Group];
        while (!features.IsEmpty)
        {
            var group = rows[..index.FindNext(ref features, rows)];
            foreach (var row in group)
                if (row >= 0) CacheLine.Ask(in units[row * MediaTopics.Count]);
            foreach (var row in group)
            {
                if (row < 0) continue;
                var from = units.Slice(row * MediaTopics.Count, MediaTopics.Count);
                for (var i = 0; i < from.Length; i++) sums[i] += from[i];
            }
        }

        for (var i = 0; i < sums.Length; i++) scores[i] = sums[i] * scale;
    }
}

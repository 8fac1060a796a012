using System.Buffers.Binary;
using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Entities;

/// <summary>The weights of one tagger.</summary>
/// <param name="Features">The weights of features.</param>
/// <param name="Transitions">Weight of one tag after another: first tag times <see cref="EntityTags.Width"/> plus the second.</param>
internal sealed record TagWeights(FeatureTable Features, int[] Transitions)
{
    /// <summary>Reads them where they stand in an unpacked model.</summary>
    public static TagWeights Read(ref PackedReader reader)
    {
        var index = new HashIndex(reader.Ascending(reader.Number()));
        var rows = reader.Kept(index.Count * EntityTags.Width);
        var transitions = new int[EntityTags.Width * EntityTags.Width];
        foreach (ref var weight in transitions.AsSpan()) weight = BinaryPrimitives.ReadInt32LittleEndian(reader.Bytes(sizeof(int)));
        return new TagWeights(new FeatureTable(index, rows), transitions);
    }
}

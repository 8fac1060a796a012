using System.Runtime.InteropServices;
using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Entities;

/// <summary>The weights of the features, a row of one byte a tag for each; features that were not learnt have none.</summary>
/// <param name="index">Finds a feature's row by its hash.</param>
/// <param name="rows"><see cref="EntityTags.Width"/> weights for each feature, signed.</param>
internal sealed class FeatureTable(HashIndex index, ReadOnlyMemory<byte> rows)
{
    /// <summary>How many features there are.</summary>
    public int Count => index.Count;

    /// <summary>Their hashes in the order of the rows, made anew.</summary>
    public uint[] Features() => index.Keys();

    /// <summary>The weights.</summary>
    public ReadOnlySpan<sbyte> Rows => MemoryMarshal.Cast<byte, sbyte>(rows.Span);

    /// <summary>Where the rows of many features begin in <see cref="Rows"/>, or -1.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="starts">A place for each.</param>
    public void RowsOf(ReadOnlySpan<uint> features, Span<int> starts)
    {
        var weights = Rows;
        while (!features.IsEmpty)
        {
            var group = starts[..index.FindNext(ref features, starts)];
            foreach (ref var start in group)
            {
                if (start < 0) continue;
                start *= EntityTags.Width;
                CacheLine.Ask(in weights[start]);
            }

            starts = starts[group.Length..];
        }
    }
}

using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Entities;

/// <summary>The weights of the features, a row of one byte a tag for each; features that were not learnt have none.</summary>
internal sealed class FeatureTable
{
    private readonly ulong[] slots; // key in the upper half, row + 1 in the lower; 0 is empty

    /// <summary>Fills the table.</summary>
    /// <param name="features">Hashes of the features, distinct, in the order of the rows.</param>
    /// <param name="rows"><see cref="EntityTags.Width"/> weights for each feature.</param>
    public FeatureTable(uint[] features, sbyte[] rows)
    {
        Features = features;
        Rows = rows;
        var size = 1024;
        while (size < features.Length * 2) size *= 2;
        slots = new ulong[size];
        for (var row = 0; row < features.Length; row++)
        {
            var at = (int)(features[row] & (uint)(size - 1));
            while (slots[at] != 0) at = (at + 1) & (size - 1);
            slots[at] = ((ulong)features[row] << 32) | (uint)(row + 1);
        }
    }

    /// <summary>The features, in the order of the rows.</summary>
    public uint[] Features { get; }

    /// <summary>The weights.</summary>
    public sbyte[] Rows { get; }

    /// <summary>Where the rows of many features begin in <see cref="Rows"/>, or -1.</summary>
    /// <param name="features">Hashes.</param>
    /// <param name="rows">A place for each.</param>
    public void RowsOf(ReadOnlySpan<uint> features, Span<int> rows)
    {
        var mask = (uint)(slots.Length - 1);
        foreach (var feature in features) CacheLine.Ask(ref slots[feature & mask]);
        for (var i = 0; i < features.Length; i++)
        {
            rows[i] = RowOf(features[i]);
            if (rows[i] >= 0) CacheLine.Ask(ref Rows[rows[i]]);
        }
    }

    private int RowOf(uint feature)
    {
        var mask = slots.Length - 1;
        for (var at = (int)(feature & (uint)mask); slots[at] != 0; at = (at + 1) & mask)
        {
            if ((uint)(slots[at] >> 32) == feature) return ((int)slots[at] - 1) * EntityTags.Width;
        }

        return -1;
    }
}

namespace Ingestion.Classifier.Weights;

/// <summary>
/// Finds the row of a feature by its 32-bit hash. Hashes are spread evenly, so their upper bits lead to within a few places of a hash in the
/// sorted list: one cache line, no empty slots, and of each hash only the lower half is kept. Features are known by their hashes
/// alone: with two million rows an unknown feature is taken for a known one once in two thousand look-ups, which the sum over a text does not feel.
/// </summary>
internal sealed class HashIndex
{
    private const int KeysPerBucket = 16; // compared a vector at a time
    private const int FewestBits = 16; // a bucket tells the upper half of its hashes

    private readonly ushort[] lowerHalves;
    private readonly int[] bucketStart;
    private readonly int shift;

    /// <param name="keys">Distinct hashes, ascending; the row of a hash is its place here.</param>
    public HashIndex(uint[] keys)
    {
        lowerHalves = Array.ConvertAll(keys, key => (ushort)key);
        var bits = FewestBits;
        while (bits < 28 && (KeysPerBucket << bits) < keys.Length) bits++;
        shift = 32 - bits;
        bucketStart = new int[(1 << bits) + 1];
        foreach (var key in keys) bucketStart[(key >> shift) + 1]++;
        for (var i = 1; i < bucketStart.Length; i++) bucketStart[i] += bucketStart[i - 1];
    }

    /// <summary>How many rows there are.</summary>
    public int Count => lowerHalves.Length;

    /// <summary>All hashes in the order of their rows, made anew.</summary>
    public uint[] Keys()
    {
        var keys = new uint[Count];
        for (var bucket = 0; bucket < bucketStart.Length - 1; bucket++)
        {
            for (var row = bucketStart[bucket]; row < bucketStart[bucket + 1]; row++) keys[row] = ((uint)bucket << shift) | lowerHalves[row];
        }

        return keys;
    }

    /// <summary>The row of a hash, or -1.</summary>
    public int Find(uint key) => FindFrom(bucketStart[key >> shift], key);

    /// <summary>Finds the next group at once, which is faster than one after the other.</summary>
    /// <param name="wanted">Hashes; what was looked for is taken off its beginning.</param>
    /// <param name="rows">The row of each or -1; <see cref="CacheLine.Group"/> places.</param>
    /// <returns>How many were looked for.</returns>
    public int FindNext(ref ReadOnlySpan<uint> wanted, scoped Span<int> rows)
    {
        rows = rows[..Math.Min(CacheLine.Group, wanted.Length)];
        for (var i = 0; i < rows.Length; i++) CacheLine.Ask(ref bucketStart[wanted[i] >> shift]);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = bucketStart[wanted[i] >> shift];
            if (rows[i] < lowerHalves.Length) CacheLine.Ask(ref lowerHalves[rows[i]]);
        }

        for (var i = 0; i < rows.Length; i++) rows[i] = FindFrom(rows[i], wanted[i]);
        wanted = wanted[rows.Length..];
        return rows.Length;
    }

    private int FindFrom(int start, uint key)
    {
        var place = lowerHalves.AsSpan(start, bucketStart[(key >> shift) + 1] - start).IndexOf((ushort)key);
        return place < 0 ? -1 : start + place;
    }
}

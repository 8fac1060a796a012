namespace Ingestion.Classifier.Weights;

/// <summary>
/// Finds the row of a feature by its 32-bit hash. Hashes are spread evenly, so their upper bits lead to within a few places of a hash in the
/// sorted list: one cache line, no empty slots and nothing to build at load but the table of the upper bits. Features are known by their hashes
/// alone: with two million rows an unknown feature is taken for a known one once in two thousand look-ups, which the sum over a text does not feel.
/// </summary>
internal sealed class HashIndex
{
    private const int KeysPerBucket = 6;

    private readonly uint[] keys;
    private readonly int[] bucketStart;
    private readonly int shift;

    /// <param name="keys">Distinct hashes, ascending; the row of a hash is its place here.</param>
    public HashIndex(uint[] keys)
    {
        this.keys = keys;
        var bits = 4;
        while (bits < 28 && (KeysPerBucket << bits) < keys.Length) bits++;
        shift = 32 - bits;
        bucketStart = new int[(1 << bits) + 1];
        foreach (var key in keys) bucketStart[(key >> shift) + 1]++;
        for (var i = 1; i < bucketStart.Length; i++) bucketStart[i] += bucketStart[i - 1];
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
            if (rows[i] < keys.Length) CacheLine.Ask(ref keys[rows[i]]);
        }

        for (var i = 0; i < rows.Length; i++) rows[i] = FindFrom(rows[i], wanted[i]);
        wanted = wanted[rows.Length..];
        return rows.Length;
    }

    private int FindFrom(int start, uint key)
    {
        for (int i = start, end = bucketStart[(key >> shift) + 1]; i < end; i++)
            if (keys[i] == key) return i;
        return -1;
    }
}

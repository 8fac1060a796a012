namespace Ingestion.Classifier.Weights;

/// <summary>
/// Finds the row of a feature by its 32-bit hash. Features are known by their hashes alone: with half a million rows, an
/// unknown feature is taken for a known one about once in eight thousand look-ups, which the sum over a text does not feel.
/// </summary>
internal sealed class HashIndex
{
    private readonly ulong[] slots; // hash in the upper half, row + 1 in the lower; 0 is empty
    private readonly int shift;

    /// <param name="keys">Distinct hashes; the row of a hash is its place here.</param>
    public HashIndex(ReadOnlySpan<uint> keys)
    {
        var bits = 4;
        while (1L << bits < keys.Length * 2L) bits++;
        slots = new ulong[1 << bits];
        shift = 32 - bits;
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = Home(keys[row]);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = ((ulong)keys[row] << 32) | (uint)(row + 1);
        }
    }

    /// <summary>The row of a hash, or -1.</summary>
    public int Find(uint key)
    {
        var mask = slots.Length - 1;
        for (var slot = Home(key); ; slot = (slot + 1) & mask)
        {
            var found = slots[slot];
            if (found == 0) return -1;
            if ((uint)(found >> 32) == key) return (int)(uint)found - 1;
        }
    }

    private int Home(uint key) => (int)((key * 0x9E3779B1u) >> shift);
}

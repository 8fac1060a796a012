using System.Numerics;

namespace Ingestion.Contracts.Sameness;

/// <summary>
/// The hashes of one text, to be asked for: open addressing (Knuth, The Art of Computer Programming, volume 3, 6.4) in memory of the caller's. Two are made for
/// each pair that is compared, some five thousand pairs a step of the grouper; sets from the library would take their memory from the heap each time.
/// </summary>
internal readonly ref struct ShingleSet
{
    private readonly Span<long> _slots;
    private readonly bool _hasZero;

    /// <summary>Enters the hashes.</summary>
    /// <param name="hashes">The hashes; any may occur again.</param>
    /// <param name="slots">Zeroed memory, <see cref="SlotsFor"/> long.</param>
    public ShingleSet(IReadOnlyList<long> hashes, Span<long> slots)
    {
        _slots = slots;
        for (var i = 0; i < hashes.Count; i++)
        {
            // An empty slot is a zero.
            if (hashes[i] == 0) _hasZero = true;
            else _slots[SlotOf(hashes[i])] = hashes[i];
        }
    }

    /// <summary>How many slots so many hashes need: a power of two, at most half of them taken.</summary>
    public static int SlotsFor(int hashes) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, hashes) * 2);

    /// <summary>Whether the text has this hash.</summary>
    public bool Contains(long hash) => hash == 0 ? _hasZero : _slots[SlotOf(hash)] == hash;

    // Where the hash is, or the empty slot where it would be. The hashes are spread by themselves: their low bits will do.
    private int SlotOf(long hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] != 0 && _slots[slot] != hash) slot = (slot + 1) & mask;
        return slot;
    }
}

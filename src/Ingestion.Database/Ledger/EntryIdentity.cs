using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ingestion.Database.Ledger;

/// <summary>
/// The id of a bundle's entry follows from the bundle and the ordinal: the primary key itself makes (parent, ordinal) unique, which a
/// table partitioned by id could not do with an index over other columns. The ids of a bundle's entries sort by ordinal.
/// </summary>
internal static class EntryIdentity
{
    /// <summary>The largest ordinal there is room for: 24 bits.</summary>
    public const int MostOrdinal = (1 << 24) - 1;

    /// <summary>
    /// A UUID version 7 (RFC 9562, section 5.7) with the bundle's own time, so that it lies in the bundle's partition, the ordinal as its
    /// counter (section 6.2, method 1) and 50 bits that depend on the bundle.
    /// </summary>
    /// <param name="bundleId">The bundle's id, a UUID version 7.</param>
    /// <param name="ordinal">The entry's place, 0 to <see cref="MostOrdinal"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ordinal is out of range.</exception>
    public static Guid Of(Guid bundleId, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, MostOrdinal);
        Span<byte> id = stackalloc byte[16];
        bundleId.TryWriteBytes(id, bigEndian: true, out _);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(id, hash);
        var time = BinaryPrimitives.ReadUInt64BigEndian(id) & ~0xFFFFUL;
        var low = BinaryPrimitives.ReadUInt64BigEndian(hash) & ((1UL << 50) - 1);
        BinaryPrimitives.WriteUInt64BigEndian(id, time | 0x7000 | (uint)(ordinal >> 12));
        BinaryPrimitives.WriteUInt64BigEndian(id[8..], (0b10UL << 62) | ((ulong)(ordinal & 0xFFF) << 50) | low);
        return new Guid(id, bigEndian: true);
    }
}

using System.Buffers.Binary;

namespace Ingestion.Persister.Grouping;

/// <summary>Turns a span of time into a range of ids, by which PostgreSQL leaves whole months aside: ids are UUIDs of version 7 (RFC 9562, 5.7).</summary>
internal static class FoundSpan
{
    /// <summary>The ids of all texts found at most <paramref name="reach"/> before the first and after the last of <paramref name="texts"/>.</summary>
    /// <param name="texts">At least one id.</param>
    /// <param name="reach">How far, at least zero.</param>
    public static (Guid From, Guid To) Around(IReadOnlyCollection<Guid> texts, TimeSpan reach)
    {
        var milliseconds = (long)reach.TotalMilliseconds;
        return (IdAt(Math.Max(texts.Min(MillisecondsOf) - milliseconds, 0), 0x00), IdAt(Math.Min(texts.Max(MillisecondsOf) + milliseconds, (1L << 48) - 1), 0xFF));
    }

    /// <summary>When the first of the texts was found, UTC: the latest that one of them is taken to be written, for a date may lie in the future.</summary>
    /// <param name="texts">At least one id.</param>
    public static DateTime FirstOf(IReadOnlyCollection<Guid> texts) => DateTimeOffset.FromUnixTimeMilliseconds(texts.Min(MillisecondsOf)).UtcDateTime;

    /// <summary>
    /// The first id of the month, and so of the partition, in which a time lies, but not before <paramref name="earliest"/>: what was written after that time
    /// was found after it.
    /// </summary>
    /// <param name="time">A time, UTC.</param>
    /// <param name="earliest">What the answer is at least.</param>
    public static Guid FromMonthOf(DateTime time, Guid earliest)
    {
        var month = new DateTimeOffset(time.Year, time.Month, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        return month <= MillisecondsOf(earliest) ? earliest : IdAt(month, 0x00);
    }

    private static long MillisecondsOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16);
    }

    private static Guid IdAt(long milliseconds, byte rest)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Fill(rest);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)milliseconds << 16) | (rest == 0 ? 0UL : 0xFFFF));
        return new Guid(bytes, bigEndian: true);
    }
}

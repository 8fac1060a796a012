using System.Buffers.Binary;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>Finds the end record of a ZIP archive's directory (PKWARE APPNOTE 4.3.16), before anything is read by its word.</summary>
internal static class ZipDirectory
{
    private const int Length = 22;
    private const int LongestComment = ushort.MaxValue;
    private const uint Signature = 0x06054B50;
    private const int LocatorLength = 20;
    private const uint LocatorSignature = 0x07064B50;
    private const int WideLength = 56;
    private const uint WideSignature = 0x06064B50;

    /// <summary>
    /// The bytes between the place where the directory begins and the archive's end record, or null where the archive has none. Not the size that the record states: whoever reads the
    /// directory goes by its place and the number of its entries.
    /// </summary>
    internal static long? SizeOf(Stream zip)
    {
        var length = (int)Math.Min(zip.Length, Length + LongestComment);
        var tail = new byte[length];
        zip.Position = zip.Length - length;
        zip.ReadExactly(tail);
        zip.Position = 0;
        for (var place = length - Length; place >= 0; place--)
        {
            var record = tail.AsSpan(place);
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) != Signature)
                continue;
            var end = zip.Length - length + place;
            return end - PlaceOf(zip, end, record);
        }

        return null;
    }

    /// <summary>Where the directory begins at the earliest: of two places that are stated, and may both be believed, the first.</summary>
    private static long PlaceOf(Stream zip, long end, ReadOnlySpan<byte> record)
    {
        long place = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        var disk = BinaryPrimitives.ReadUInt16LittleEndian(record[6..]);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        return place == uint.MaxValue || disk == ushort.MaxValue || entries == ushort.MaxValue ? Math.Min(place, WidePlace(zip, end) ?? 0) : place;
    }

    /// <summary>Where the directory begins by the ZIP64 records (4.3.14, 4.3.15), which stand before the end record; null where there are none.</summary>
    private static long? WidePlace(Stream zip, long end)
    {
        if (At(zip, end - LocatorLength, LocatorLength, LocatorSignature) is not { } locator)
            return null;
        var place = BinaryPrimitives.ReadUInt64LittleEndian(locator.AsSpan(8));
        if (place > (ulong)end || At(zip, (long)place, WideLength, WideSignature) is not { } record)
            return null;
        return (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(48)), (ulong)end);
    }

    private static byte[]? At(Stream zip, long place, int length, uint signature)
    {
        if (place < 0 || place + length > zip.Length)
            return null;
        var record = new byte[length];
        zip.Position = place;
        zip.ReadExactly(record);
        zip.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(record) == signature ? record : null;
    }
}

using System.Buffers.Binary;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>Finds the end record of a ZIP archive's directory (PKWARE APPNOTE 4.3.16), before anything is read by its word.</summary>
internal static class ZipDirectory
{
    private const int Length = 22;
    private const int LongestComment = ushort.MaxValue;
    private const uint Signature = 0x06054B50;

    /// <summary>The bytes that the directory takes, or null where the archive has no end.</summary>
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
            // A ZIP64 archive says 0xFFFFFFFF here and the truth elsewhere: what lies before the record bounds it.
            var stated = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
            return stated == uint.MaxValue ? zip.Length - length + place : stated;
        }

        return null;
    }
}

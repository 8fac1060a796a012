using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Ingestion.Watcher.Bundles.Policies;
using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>
/// What can be had of a ZIP archive that was cut off before its directory: the entries that are whole, by their local headers (PKWARE APPNOTE
/// 4.3.7), up to the cut or to the first whose size is written behind it.
/// </summary>
internal static class CutZipEntries
{
    private const int HeaderLength = 30;
    private const uint Signature = 0x04034B50;

    /// <summary>Reads the whole entries.</summary>
    internal static IEnumerable<BundleItem> Read(Stream zip, long mostBytes, UnpackBudget budget)
    {
        var at = 0L;
        while (HeaderAt(zip, at) is { } header && header.End <= zip.Length)
        {
            zip.Position = header.Start;
            var verdict = EntryNamePolicy.Judge(header.Name);
            if (verdict == EntryNameVerdict.Take)
                yield return Item(zip, header, EntryNamePolicy.Tidy(header.Name), mostBytes, budget);
            else if (verdict == EntryNameVerdict.Unsafe)
                yield return UnsafeEntry.Of(header.Name);
            at = header.End;
        }
    }

    private static BundleItem Item(Stream zip, Header header, string path, long mostBytes, UnpackBudget budget)
    {
        if ((header.Flags & 1) == 1)
            return ZipEntries.Encrypted(path);
        try
        {
            var packed = new SliceStream(zip, header.End - header.Start);
            using var data = new BudgetedStream(header.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress), budget);
            return ZipEntries.Checked(EntryBody.Item(path, data, mostBytes), header.Crc);
        }
        catch (Exception failure) when (failure is not BundleFault { EndsAll: true } && FaultReasons.Of(failure) is not null)
        {
            return BundleItem.Refused(path, FaultReasons.Of(failure)!);
        }
    }

    private static Header? HeaderAt(Stream zip, long at)
    {
        Span<byte> fields = stackalloc byte[HeaderLength];
        zip.Position = at;
        if (zip.ReadAtLeast(fields, HeaderLength, throwOnEndOfStream: false) < HeaderLength || BinaryPrimitives.ReadUInt32LittleEndian(fields) != Signature)
            return null;
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(fields[6..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(fields[8..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(fields[18..]);
        // 8: the sizes stand behind the data; 0xFFFFFFFF: in a ZIP64 field; other methods than store and deflate are not read.
        if ((flags & 8) != 0 || size == uint.MaxValue || method is not (0 or 8))
            return null;
        var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(fields[26..])];
        if (zip.ReadAtLeast(name, name.Length, throwOnEndOfStream: false) < name.Length)
            return null;
        var start = at + HeaderLength + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(fields[28..]);
        return new Header(Encoding.UTF8.GetString(name), flags, method, BinaryPrimitives.ReadUInt32LittleEndian(fields[14..]), start, start + size);
    }

    private sealed record Header(string Name, int Flags, int Method, uint Crc, long Start, long End);
}

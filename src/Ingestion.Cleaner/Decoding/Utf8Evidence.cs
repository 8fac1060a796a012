using System.Buffers;
using System.Text;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Tells UTF-8 with a few broken bytes from another charset.</summary>
internal static class Utf8Evidence
{
    /// <summary>Whether well-formed multi-byte sequences outnumber broken bytes by ten to one.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status == OperationStatus.Done) good++;
            else bad++;
            bytes = bytes[Math.Max(1, used)..];
        }

        return good >= 3 && good >= bad * 10;
    }
}

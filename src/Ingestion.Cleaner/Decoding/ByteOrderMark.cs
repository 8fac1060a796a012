using System.Text;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Recognises a byte order mark (RFC 3629, Unicode 15 section 23.8) and UTF-16/32 without one.</summary>
internal static class ByteOrderMark
{
    private static readonly UTF32Encoding Utf32Big = new(bigEndian: true, byteOrderMark: true);

    /// <summary>The encoding that the mark names and how long the mark is, or null.</summary>
    public static (Encoding Encoding, int Length)? Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Utf32Big, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>UTF-16 or UTF-32 by the place of its zero bytes: in Western text every other byte is zero.</summary>
    public static Encoding? FindByZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~3)];
        if (sample.Length < 8) return null;

        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < sample.Length; i++)
            if (sample[i] == 0) zeros[i & 3]++;

        var quarter = sample.Length / 4;
        var many = quarter * 7 / 10;
        if (zeros[0] >= many && zeros[1] >= many && zeros[3] < many / 4 + 1) return Utf32Big;
        if (zeros[2] >= many && zeros[3] >= many && zeros[0] < many / 4 + 1) return Encoding.UTF32;
        if (zeros[1] >= many && zeros[3] >= many && zeros[0] + zeros[2] < many / 4 + 1) return Encoding.Unicode;
        if (zeros[0] >= many && zeros[2] >= many && zeros[1] + zeros[3] < many / 4 + 1) return Encoding.BigEndianUnicode;
        return null;
    }
}

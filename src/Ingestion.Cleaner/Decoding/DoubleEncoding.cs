using System.Buffers;
using System.Text;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Repairs UTF-8 that was read as windows-1252 and written again ('â€™' for '’', 'Ã©' for 'é').</summary>
/// <remarks>
/// Only runs of two or more non-ASCII characters that are, byte for byte, well-formed UTF-8 are touched: in real
/// text such a run does not occur, since a lead byte's character is followed by a symbol.
/// </remarks>
internal static class DoubleEncoding
{
    private static readonly SearchValues<char> Leads = SearchValues.Create(BuildLeads());
    private static readonly Dictionary<char, byte> ToByte = BuildMap();

    /// <summary>The text with double-encoded runs repaired, or the same text when there are none.</summary>
    public static string Repair(string text)
    {
        var at = NextRun(text, 0, out var length, out var repaired);
        if (at < 0) return text;

        var result = new StringBuilder(text.Length);
        var copied = 0;
        while (at >= 0)
        {
            result.Append(text, copied, at - copied).Append(repaired);
            copied = at + length;
            at = NextRun(text, copied, out length, out repaired);
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private static int NextRun(string text, int from, out int length, out string? repaired)
    {
        length = 0;
        repaired = null;
        while (from < text.Length)
        {
            var at = text.AsSpan(from).IndexOfAny(Leads);
            if (at < 0) return -1;
            at += from;
            if (TryRepair(text, at, out length, out repaired)) return at;
            from = at + 1;
        }

        return -1;
    }

    private static bool TryRepair(string text, int at, out int length, out string? repaired)
    {
        Span<byte> bytes = stackalloc byte[4];
        length = 0;
        repaired = null;
        var lead = ToByte[text[at]];
        var need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (at + need > text.Length) return false;
        for (var i = 0; i < need; i++)
        {
            if (!ToByte.TryGetValue(text[at + i], out bytes[i])) return false;
            if (i > 0 && (bytes[i] & 0xC0) != 0x80) return false;
        }

        if (Rune.DecodeFromUtf8(bytes[..need], out var rune, out var used) != OperationStatus.Done || used != need) return false;
        if (need == 2 && !IsLikely(rune)) return false;
        length = need;
        repaired = rune.ToString();
        return true;
    }

    /// <summary>Two-character runs are weaker evidence: the repaired character must be a Latin letter, a no-break space or a common sign.</summary>
    private static bool IsLikely(Rune rune) => rune.Value is 0xA0 or 0xA3 or 0xA7 or 0xA9 or 0xAB or 0xAE or 0xB0 or 0xBB or 0xB7 || (rune.Value is >= 0xC0 and < 0x180);

    private static string BuildLeads()
    {
        var leads = new StringBuilder();
        foreach (var (c, b) in BuildMap())
            if (b is >= 0xC2 and <= 0xF4) leads.Append(c);
        return leads.ToString();
    }

    private static Dictionary<char, byte> BuildMap()
    {
        var western = Charsets.TryGet("windows-1252")!;
        var map = new Dictionary<char, byte>();
        for (var b = 0x80; b <= 0xFF; b++)
        {
            map[western.GetString([(byte)b])[0]] = (byte)b;
            map.TryAdd((char)b, (byte)b);
        }

        return map;
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Reads the charset that a file declares: XML declaration, meta charset, HTTP-equiv, CSS-like @charset.</summary>
/// <remarks>HTML Living Standard, 13.2.3.2: only the first bytes are looked at (4,096 here; pages with long heads exist).</remarks>
internal static partial class DeclaredCharset
{
    private const int Window = 4096;

    /// <summary>The declared label, lower case, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Window)];
        if (head.IndexOf((byte)'<') < 0) return null;
        var match = Pattern().Match(Encoding.Latin1.GetString(head));
        return match.Success ? match.Groups[1].Value.ToLowerInvariant() : null;
    }

    /// <summary>The encoding of a label, with the web's reading of it (WHATWG Encoding: latin-1 and ascii mean windows-1252), or null.</summary>
    public static Encoding? Resolve(string? label)
    {
        if (string.IsNullOrEmpty(label)) return null;
        var name = label.Trim() switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1" or "cp1252" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "big5-hkscs" => "big5",
            "sjis" or "x-sjis" or "shift-jis" or "windows-31j" or "ms932" => "shift_jis",
            "ks_c_5601-1987" or "euckr" => "euc-kr",
            "cp1251" => "windows-1251",
            "utf8" => "utf-8",
            var other => other,
        };
        return Charsets.TryGet(name);
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z][A-Za-z0-9_.:-]{1,30})""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}

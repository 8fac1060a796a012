using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Ingestion.Cleaner.Html;

/// <summary>Character references (HTML Living Standard, 13.5), lenient about a missing semicolon where browsers are.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    private static readonly ConcurrentDictionary<string, string?> Named = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Named.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names of HTML 5 that the framework's decoder (HTML 4) does not know and pages use.</summary>
    private static readonly Dictionary<string, string> Newer = new(StringComparer.Ordinal)
    {
        ["period"] = ".", ["comma"] = ",", ["colon"] = ":", ["semi"] = ";", ["excl"] = "!", ["quest"] = "?", ["num"] = "#", ["dollar"] = "$",
        ["percnt"] = "%", ["lpar"] = "(", ["rpar"] = ")", ["ast"] = "*", ["plus"] = "+", ["sol"] = "/", ["bsol"] = "\\", ["lsqb"] = "[",
        ["lbrack"] = "[", ["rsqb"] = "]", ["rbrack"] = "]", ["lowbar"] = "_", ["grave"] = "`", ["lcub"] = "{", ["lbrace"] = "{",
        ["rcub"] = "}", ["rbrace"] = "}", ["verbar"] = "|", ["vert"] = "|", ["commat"] = "@", ["equals"] = "=", ["Hat"] = "^",
        ["NewLine"] = "\n", ["Tab"] = " ", ["hyphen"] = "‐", ["dash"] = "‐", ["horbar"] = "―", ["nbsp"] = " ", ["NonBreakingSpace"] = " ",
        ["AMP"] = "&", ["LT"] = "<", ["GT"] = ">", ["QUOT"] = "\"", ["COPY"] = "©", ["REG"] = "®", ["scaron"] = "š", ["Scaron"] = "Š",
        ["ccaron"] = "č", ["Ccaron"] = "Č", ["zcaron"] = "ž", ["Zcaron"] = "Ž", ["rcaron"] = "ř", ["Rcaron"] = "Ř", ["ecaron"] = "ě",
        ["cacute"] = "ć", ["Cacute"] = "Ć", ["sacute"] = "ś", ["Sacute"] = "Ś", ["zacute"] = "ź", ["nacute"] = "ń", ["lstrok"] = "ł",
        ["Lstrok"] = "Ł", ["aogon"] = "ą", ["eogon"] = "ę", ["zdot"] = "ż", ["Zdot"] = "Ż", ["dstrok"] = "đ", ["Dstrok"] = "Đ",
        ["gbreve"] = "ğ", ["Gbreve"] = "Ğ", ["inodot"] = "ı", ["imath"] = "ı", ["Idot"] = "İ", ["scedil"] = "ş", ["Scedil"] = "Ş",
        ["abreve"] = "ă", ["tcedil"] = "ţ", ["odblac"] = "ő", ["udblac"] = "ű", ["uring"] = "ů", ["amacr"] = "ā", ["emacr"] = "ē",
        ["imacr"] = "ī", ["umacr"] = "ū", ["check"] = "✓", ["starf"] = "★", ["bigstar"] = "★", ["star"] = "☆", ["phone"] = "☎",
    };

    /// <summary>Reads the reference at the start of <paramref name="raw"/>; returns how many units it takes, 0 for none.</summary>
    public static int TryRead(ReadOnlySpan<char> raw, out string decoded)
    {
        decoded = "";
        if (raw.Length < 3) return 0;
        if (raw[1] == '#') return TryReadNumber(raw, out decoded);

        var end = 1;
        while (end < raw.Length && end <= LongestName && char.IsAsciiLetterOrDigit(raw[end])) end++;
        if (end == 1) return 0;
        var name = raw[1..end];
        if (!ByName.TryGetValue(name, out var value))
        {
            value = Look(name);
            // The cache is bounded: a page of made-up names must not grow it for ever.
            if (Named.Count < 4096) ByName[name] = value;
        }

        var closed = end < raw.Length && raw[end] == ';';
        // "?id=1&sect=2" is an address: before an equals sign the standard reads no reference inside an attribute, and text shows the same addresses.
        if (value is null || (!closed && (!IsLegacy(value) || (end < raw.Length && raw[end] == '=')))) return 0;
        decoded = value;
        return closed ? end + 1 : end;
    }

    /// <summary>Decodes a whole attribute value, white space collapsed.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        if (raw.IndexOfAny('&', '\n') < 0 && raw.IndexOf("  ") < 0) return raw.ToString();
        var text = new VisibleText();
        text.Append(raw);
        return text.TrimEnd().ToString();
    }

    private static string? Look(ReadOnlySpan<char> name)
    {
        var key = name.ToString();
        if (Newer.TryGetValue(key, out var newer)) return newer;
        var framed = "&" + key + ";";
        var decoded = WebUtility.HtmlDecode(framed);
        return decoded == framed ? null : decoded;
    }

    /// <summary>References that browsers also read without a semicolon are those of Latin-1 and the markup's own signs.</summary>
    private static bool IsLegacy(string value) => value.Length == 1 && value[0] <= '\u00FF';

    private static int TryReadNumber(ReadOnlySpan<char> raw, out string decoded)
    {
        decoded = "";
        var hex = raw[2] is 'x' or 'X';
        var start = hex ? 3 : 2;
        var end = start;
        while (end < raw.Length && end - start < 10 && (hex ? char.IsAsciiHexDigit(raw[end]) : char.IsAsciiDigit(raw[end]))) end++;
        if (end == start) return 0;
        var used = end < raw.Length && raw[end] == ';' ? end + 1 : end;
        if (!uint.TryParse(raw[start..end], hex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var code)) code = 0xFFFD;
        if (code is >= 0x80 and <= 0x9F) decoded = Decoding.Charsets.TryGet("windows-1252")!.GetString([(byte)code]);
        else decoded = Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\uFFFD";
        return used;
    }
}

using System.Text;
using System.Text.Json;

namespace Ingestion.Cleaner.Formats;

/// <summary>
/// Parses JSON as it is written in the wild: comments, trailing commas, line breaks inside strings, unknown escapes, and escaped halves of surrogate pairs, which writers
/// leave that cut at a length in UTF-16. Afterwards every string of the document can be read.
/// </summary>
internal static class LenientJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The document.</summary>
    /// <exception cref="JsonException">It is no JSON, or it nests too deeply.</exception>
    public static JsonDocument Parse(string text)
    {
        var mended = WithWholeSurrogates(text);
        try
        {
            return JsonDocument.Parse(mended, Options);
        }
        catch (JsonException)
        {
            var repaired = Repair(mended);
            if (repaired.Length == mended.Length) throw;
            return JsonDocument.Parse(repaired, Options);
        }
    }

    /// <summary>The document of a file's bytes, which are UTF-8.</summary>
    /// <exception cref="JsonException">It is no JSON, or it nests too deeply.</exception>
    public static JsonDocument Parse(ReadOnlySpan<byte> utf8) => Parse(Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF'));

    /// <summary>Inside strings, line breaks are escaped, other controls go, and unknown escapes become their letter.</summary>
    private static string Repair(string json)
    {
        var text = new StringBuilder(json.Length + 64);
        var inside = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c == '"') inside = !inside;
            if (!inside || (c >= ' ' && c != '\\')) text.Append(c);
            else if (c == '\\' && i + 1 < json.Length) Escape(json[++i], text);
            else if (c == '\n') text.Append("\\n");
        }

        return text.ToString();
    }

    private static void Escape(char escaped, StringBuilder text)
    {
        if (escaped is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u') text.Append('\\').Append(escaped);
        else if (escaped >= ' ') text.Append(escaped);
    }

    private static string WithWholeSurrogates(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase)) return json;
        var text = new StringBuilder(json.Length);
        var at = 0;
        while (at < json.Length)
        {
            var next = json.AsSpan(at).IndexOf('\\');
            if (next < 0) next = json.Length - at;
            text.Append(json, at, next);
            at += next;
            if (at >= json.Length) break;
            var length = UnitAt(json, at) is null ? Math.Min(2, json.Length - at) : 6;
            if (UnitAt(json, at) is { } high && char.IsHighSurrogate(high) && UnitAt(json, at + 6) is { } low && char.IsLowSurrogate(low)) length = 12;
            if (length == 6 && char.IsSurrogate(UnitAt(json, at)!.Value)) text.Append("\\uFFFD");
            else text.Append(json, at, length);
            at += length;
        }

        return text.ToString();
    }

    /// <summary>The unit that is escaped at a place, or null where none is.</summary>
    private static char? UnitAt(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}

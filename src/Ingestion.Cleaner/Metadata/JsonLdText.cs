using System.Text;
using System.Text.Json;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Reads the JSON of a page's script as leniently as search engines do: comments, trailing commas, raw line feeds in strings, wrappers.</summary>
internal static class JsonLdText
{
    private const int Longest = 2_000_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The document, or null where nothing can be made of it.</summary>
    public static JsonDocument? Parse(ReadOnlySpan<char> script)
    {
        var start = script.IndexOfAny('{', '[');
        var end = script.LastIndexOfAny('}', ']');
        if (start < 0 || end <= start || end - start > Longest) return null;
        var json = script[start..(end + 1)];
        return TryParse(json.ToString()) ?? TryParse(Repaired(json));
    }

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Control characters inside strings become spaces, unknown escapes their letter.</summary>
    private static string Repaired(ReadOnlySpan<char> json)
    {
        var text = new StringBuilder(json.Length);
        var inside = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (c == '"') inside = !inside;
            if (inside && c < ' ') c = ' ';
            if (inside && c == '\\' && i + 1 < json.Length)
            {
                var next = json[++i];
                if (next is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u') text.Append('\\');
                text.Append(next < ' ' ? ' ' : next);
                continue;
            }

            text.Append(c);
        }

        return text.ToString();
    }
}

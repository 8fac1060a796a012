using System.Text.Json;
using Ingestion.Cleaner.Formats;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Reads the JSON of a page's script as leniently as search engines do: wrappers around it, and what <see cref="LenientJson"/> forgives.</summary>
internal static class JsonLdText
{
    private const int Longest = 2_000_000;

    /// <summary>The document, or null where nothing can be made of it.</summary>
    public static JsonDocument? Parse(ReadOnlySpan<char> script)
    {
        var start = script.IndexOfAny('{', '[');
        var end = script.LastIndexOfAny('}', ']');
        if (start < 0 || end <= start || end - start > Longest) return null;
        try
        {
            return LenientJson.Parse(script[start..(end + 1)].ToString());
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return null;
        }
    }
}

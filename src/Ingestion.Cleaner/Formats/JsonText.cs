using System.Text.Json;

namespace Ingestion.Cleaner.Formats;

/// <summary>Takes the strings out of a JSON value: itself, the items of a list, or the name of an object.</summary>
internal static class JsonText
{
    private static readonly string[] NameFields = ["name", "text", "value", "title", "label", "display_name", "html", "rendered", "#text"];

    /// <summary>The strings, in order; lists of paragraphs stay apart.</summary>
    /// <param name="value">The value.</param>
    /// <param name="numbers">Whether a number is one: a time is, the number of a tag in somebody's table is not.</param>
    public static IEnumerable<string> Strings(JsonElement value, bool numbers = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                yield return Clean(value.GetString()!);
                break;
            case JsonValueKind.Number when numbers:
                yield return value.GetRawText();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    foreach (var text in Strings(item, numbers)) yield return text;
                break;
            case JsonValueKind.Object:
                foreach (var name in NameFields)
                {
                    if (!value.TryGetProperty(name, out var inner) || inner.ValueKind != JsonValueKind.String) continue;
                    yield return Clean(inner.GetString()!);
                    break;
                }

                break;
        }
    }

    /// <summary>Escapes bring in what the decoder has removed from the bytes.</summary>
    private static string Clean(string text) => Decoding.TextNormalizer.Normalize(text);
}

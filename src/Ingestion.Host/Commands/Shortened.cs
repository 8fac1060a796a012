namespace Ingestion.Host.Commands;

/// <summary>A text cut to what a line or a screen has room for.</summary>
internal static class Shortened
{
    /// <summary>The first line of <paramref name="text"/>, at most <paramref name="limit"/> UTF-16 units, with … where something is left out.</summary>
    public static string Of(string text, int limit)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        if (line.Length <= limit) return line.Length == text.Length ? line : line + " …";
        var cut = char.IsHighSurrogate(line[limit - 1]) ? limit - 1 : limit;
        return line[..cut] + "…";
    }
}

using System.Text.RegularExpressions;
using Ingestion.Cleaner.Html;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Cleaner.Text;

namespace Ingestion.Cleaner.Formats;

/// <summary>Makes a page of a body that stands inside another format: HTML where it has tags, bare text else.</summary>
internal static partial class FragmentReader
{
    /// <summary>The page of a fragment, with what the format around it states. A fragment has none of a page's surroundings: its visible text is judged as bare text is.</summary>
    public static SourcePage Read(string body, StatedFacts facts, CleanerOptions options, CancellationToken budget)
    {
        var head = body.AsSpan(0, Math.Min(body.Length, 16 * 1024));
        var page = Tag().IsMatch(head)
            ? HtmlBlockReader.Read(HtmlTreeBuilder.Build(body, options.MaxDepth, options.MaxNodes, budget), options.MaxBlocks, budget)
            : TextBlockReader.Read(Decoded(body.Contains('\r') ? body.ReplaceLineEndings("\n") : body), options.MaxBlocks, budget);
        return new SourcePage { Text = page.Text, Blocks = page.Blocks, Links = page.Links, Facts = facts };
    }

    /// <summary>A text of one field without its tags, or null where nothing is left.</summary>
    public static string? PlainLine(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        value = value.Contains('<') && Tag().IsMatch(value) ? HtmlBlockReader.Read(HtmlTreeBuilder.Build(value, 64, 10_000), 1000).Text : Decoded(value);
        value = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return value.Length == 0 ? null : value;
    }

    /// <summary>Whether a body is a page with all that surrounds its article.</summary>
    public static bool IsWholePage(string body)
    {
        var head = body.AsSpan().TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Titles and short texts come without tags and with references all the same. Only what a semicolon closes is one: an ampersand in a name is none.</summary>
    private static string Decoded(string text) => text.Contains('&') ? Reference().Replace(text, match => CharacterReferences.TryRead(match.ValueSpan, out var decoded) == match.Length ? decoded : match.Value) : text;

    [GeneratedRegex(@"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"</?(?:p|div|br|a|em|strong|b|i|span|img|h[1-6]|ul|ol|li|blockquote|figure|article|section|table)(?:\s[^<>]{0,300})?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}

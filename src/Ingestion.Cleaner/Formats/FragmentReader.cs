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
            : TextBlockReader.Read(body.Contains('\r') ? body.ReplaceLineEndings("\n") : body, options.MaxBlocks, budget);
        return new SourcePage { Text = page.Text, Blocks = page.Blocks, Links = page.Links, Facts = facts };
    }

    /// <summary>A text of one field without its tags, or null where nothing is left.</summary>
    public static string? PlainLine(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (value.Contains('<') && Tag().IsMatch(value)) value = HtmlBlockReader.Read(HtmlTreeBuilder.Build(value, 64, 10_000), 1000).Text;
        value = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return value.Length == 0 ? null : value;
    }

    [GeneratedRegex(@"</?(?:p|div|br|a|em|strong|b|i|span|img|h[1-6]|ul|ol|li|blockquote|figure|article|section|table)(?:\s[^<>]{0,300})?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}

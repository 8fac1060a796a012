using System.Text.RegularExpressions;

namespace Ingestion.Cleaner.Formats;

/// <summary>Tells the format by the text first and by the name's ending second: scrapers name files as they like.</summary>
internal static partial class FormatSniffer
{
    private const int Window = 4096;

    /// <summary>The format of a file.</summary>
    public static FileFormat Sniff(string name, string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Window)).TrimStart();
        if (head.StartsWith("{") || head.StartsWith("[")) return SniffJson(name, head, text);
        if (IsFeed(head)) return FileFormat.Feed;
        if (head.StartsWith("<") && HtmlStart().IsMatch(head)) return FileFormat.Html;
        if (HasEnding(name, ".html") || HasEnding(name, ".htm") || HasEnding(name, ".xhtml"))
            return head.IndexOf('<') >= 0 && AnyTag().IsMatch(text.AsSpan(0, Math.Min(text.Length, 64 * 1024))) ? FileFormat.Html : FileFormat.Text;
        if (HasEnding(name, ".md") || HasEnding(name, ".markdown")) return FileFormat.Markdown;
        if (HtmlStart().IsMatch(head) && AnyTag().Count(head) >= 5) return FileFormat.Html;
        return MarkdownSigns.AreIn(head) ? FileFormat.Markdown : FileFormat.Text;
    }

    /// <summary>A text may begin with a bracket: only what goes on like JSON, or is named so, is JSON.</summary>
    private static FileFormat SniffJson(string name, ReadOnlySpan<char> head, string text)
    {
        var named = HasEnding(name, ".json") || HasEnding(name, ".jsonl") || HasEnding(name, ".ndjson");
        if (!JsonStart().IsMatch(head) && !named) return FileFormat.Text;
        return HasEnding(name, ".jsonl") || HasEnding(name, ".ndjson") || (head[0] == '{' && JsonLinesReader.AreIn(text)) ? FileFormat.JsonLines : FileFormat.Json;
    }

    /// <summary>Whether the root element is that of a feed, behind declarations and comments.</summary>
    private static bool IsFeed(ReadOnlySpan<char> head)
    {
        while (head.StartsWith("<?") || head.StartsWith("<!"))
        {
            var subset = head.IndexOf('>') is > 0 and var end && head[..end].Contains('[');
            var close = head.StartsWith("<!--") ? head.IndexOf("-->") + 2 : subset ? head.IndexOf("]>") + 1 : head.IndexOf('>');
            if (close < 2) return false;
            head = head[(close + 1)..].TrimStart();
        }

        return StartsElement(head, "<rss") || StartsElement(head, "<feed") || StartsElement(head, "<rdf:RDF");
    }

    private static bool StartsElement(ReadOnlySpan<char> head, string start) =>
        head.StartsWith(start, StringComparison.OrdinalIgnoreCase) && head.Length > start.Length && (head[start.Length] == '>' || char.IsWhiteSpace(head[start.Length]));

    private static bool HasEnding(string name, string ending) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || name.EndsWith(ending + ".gz", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title|section|main|table|script)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"</?[a-z][a-z0-9]*[^<>]{0,1000}>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"^(?:\[\s*)?\{\s*""[^""\n]{1,80}""\s*:", RegexOptions.NonBacktracking)]
    private static partial Regex JsonStart();
}

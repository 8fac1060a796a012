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
        if (head.StartsWith("<") && HtmlStart().IsMatch(head)) return FileFormat.Html;
        if (HasEnding(name, ".html") || HasEnding(name, ".htm") || HasEnding(name, ".xhtml"))
            return head.IndexOf('<') >= 0 && AnyTag().IsMatch(text.AsSpan(0, Math.Min(text.Length, 64 * 1024))) ? FileFormat.Html : FileFormat.Text;
        return HtmlStart().IsMatch(head) && AnyTag().Count(head) >= 5 ? FileFormat.Html : FileFormat.Text;
    }

    private static bool HasEnding(string name, string ending) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || name.EndsWith(ending + ".gz", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title|section|main|table|script)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"</?[a-z][a-z0-9]*[^<>]{0,1000}>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AnyTag();
}

using System.Text;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Formats;

/// <summary>Writes the visible text of a line of Markdown: emphasis and code marks go, links keep their text, pictures go.</summary>
internal static class MarkdownInline
{
    private const int LongestUrl = 2048;

    /// <summary>Appends the line's visible text and notes its links.</summary>
    public static void Write(ReadOnlySpan<char> line, StringBuilder text, List<ArticleLink> links)
    {
        var at = 0;
        while (at < line.Length)
        {
            var c = line[at];
            if (c == '\\' && at + 1 < line.Length && char.IsPunctuation(line[at + 1]))
            {
                text.Append(line[at + 1]);
                at += 2;
            }
            else if (c == '!' && LinkAt(line, at + 1, out var label, out _, out var length)) at += 1 + length;
            else if (c == '[' && LinkAt(line, at, out label, out var url, out length))
            {
                var start = text.Length;
                Write(label, text, []);
                if (text.Length > start && url.Length is > 0 and <= LongestUrl) links.Add(new ArticleLink(url.ToString(), start, text.Length));
                at += length;
            }
            else if (c == '`')
            {
                at++;
            }
            else if (c is '*' or '_' or '~')
            {
                // A run is judged as one: looked at again at each of its marks, a line of marks took the square of its length.
                var marks = MarkLength(line, at);
                if (!IsEmphasis(line, at, marks)) text.Append(line.Slice(at, marks));
                at += marks;
            }
            else
            {
                text.Append(c);
                at++;
            }
        }
    }

    /// <summary>'[label](url "title")' at <paramref name="at"/>.</summary>
    private static bool LinkAt(ReadOnlySpan<char> line, int at, out ReadOnlySpan<char> label, out ReadOnlySpan<char> url, out int length)
    {
        label = url = default;
        length = 0;
        if (at >= line.Length || line[at] != '[') return false;
        var close = line[at..Math.Min(line.Length, at + LongestUrl)].IndexOf("](");
        if (close < 0 || line.Slice(at + 1, close - 1).IndexOf('[') >= 0) return false;
        var open = at + close + 2;
        var end = line[open..Math.Min(line.Length, open + LongestUrl)].IndexOf(')');
        if (end < 0) return false;
        label = line.Slice(at + 1, close - 1);
        url = line.Slice(open, end);
        if (url.IndexOf(' ') is >= 0 and var space) url = url[..space];
        length = close + 2 + end + 1;
        return true;
    }

    private static int MarkLength(ReadOnlySpan<char> line, int at)
    {
        var end = at;
        while (end < line.Length && line[end] == line[at]) end++;
        return end - at;
    }

    /// <summary>A mark with space on both sides, or an underscore inside a word, is no emphasis; a single '~' is none either.</summary>
    private static bool IsEmphasis(ReadOnlySpan<char> line, int at, int marks)
    {
        var before = at > 0 ? line[at - 1] : ' ';
        var after = at + marks < line.Length ? line[at + marks] : ' ';
        if (before == ' ' && after == ' ') return false;
        if (line[at] == '~') return marks == 2;
        return line[at] == '*' || !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after));
    }
}

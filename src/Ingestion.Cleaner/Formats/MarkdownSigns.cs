using System.Text.RegularExpressions;

namespace Ingestion.Cleaner.Formats;

/// <summary>Tells Markdown from bare text where the file's name does not say: front matter, or headings together with links or emphasis.</summary>
internal static partial class MarkdownSigns
{
    /// <summary>Whether the beginning of a text is Markdown.</summary>
    public static bool AreIn(ReadOnlySpan<char> head)
    {
        if (FrontMatter.LengthOf(head) > 0) return true;
        return Heading().IsMatch(head) && (Link().IsMatch(head) || Strong().IsMatch(head));
    }

    [GeneratedRegex(@"(?:^|\n)#{1,6} \S", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?:https?://|/)[^\s)]{1,300}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*[^\s*][^*\n]{0,200}\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Strong();
}

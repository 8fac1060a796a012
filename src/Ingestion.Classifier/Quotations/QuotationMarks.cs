using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quotations;

/// <summary>Pairs the quotation marks of a text, paragraph by paragraph, in one pass.</summary>
internal static class QuotationMarks
{
    // Nobody nests deeper; more open marks mean that they are something else.
    private const int Deepest = 6;

    /// <summary>The outermost quoted stretches in the order of the text.</summary>
    public static List<QuotedSpan> Find(TextAnalysis text)
    {
        var spans = new List<QuotedSpan>();
        Span<int> open = stackalloc int[Deepest];
        var nested = new List<(QuotedSpan Span, int Level)>();
        for (var p = 0; p < text.Paragraphs.Length; p++)
        {
            var paragraph = text.Paragraphs[p];
            var (depth, singles) = (0, -1);
            nested.Clear();
            for (var i = paragraph.FirstToken; i < paragraph.TokenEnd; i++)
            {
                if (text.Tokens[i].Kind != TokenKind.Quote) continue;
                var mark = MarkOf(text, i);
                if (QuotationMarkStyle.IsSingle(mark)) singles = singles < 0 ? CountSingles(text, i + 1, paragraph.TokenEnd) : singles - 1;
                if (Closing(text, open[..depth], i, mark, singles, paragraph.TokenEnd) is >= 0 and var match)
                {
                    nested.Add((new QuotedSpan(text.Tokens[open[match]].End, text.Tokens[i].Start, open[match], i + 1, MarkOf(text, open[match]), true, false), match));
                    depth = match;
                }
                else if (depth < Deepest && CanOpen(text, i, mark, paragraph.FirstToken, paragraph.TokenEnd)) open[depth++] = i;
            }

            var unclosed = depth > 0 ? Unclosed(text, open[0], p) : null;
            AddOutermost(nested, open[..depth], unclosed is not null, spans);
            if (unclosed is { } span) spans.Add(span);
        }

        return spans;
    }

    // A mark that was never closed and means nothing does not hide what is quoted after it.
    private static void AddOutermost(List<(QuotedSpan Span, int Level)> nested, ReadOnlySpan<int> open, bool kept, List<QuotedSpan> spans)
    {
        var first = spans.Count;
        foreach (var (span, level) in nested)
        {
            var before = 0;
            while (before < open.Length && open[before] < span.FirstToken) before++;
            if (kept ? level == 0 : level == before) spans.Add(span);
        }

        if (spans.Count - first > 1) spans.Sort(first, spans.Count - first, Comparer<QuotedSpan>.Create(static (a, b) => a.FirstToken.CompareTo(b.FirstToken)));
    }

    /// <summary>The mark that a token is; doubled single marks count as one double mark.</summary>
    public static char MarkOf(TextAnalysis text, int token) => text.Tokens[token].Length == 2 ? '"' : text.Body[text.Tokens[token].Start];

    private static int Closing(TextAnalysis text, ReadOnlySpan<int> open, int i, char mark, int singlesLeft, int end)
    {
        for (var k = open.Length - 1; k >= 0; k--)
        {
            var opener = MarkOf(text, open[k]);
            if (open[k] == i - 1 || !QuotationMarkStyle.Closes(opener, mark)) continue;
            // A mark after white space and before a word opens again, unless the style has spaces inside ('« … »').
            var before = text.SpaceBefore(i);
            var after = i + 1 >= end || text.SpaceBefore(i + 1) || text.Tokens[i + 1].Kind is TokenKind.Punctuation or TokenKind.Quote;
            if (before && !after && mark is not ('»' or '」' or '』')) continue;
            if (QuotationMarkStyle.IsSingle(mark))
            {
                if (before || !after) return -1;
                if (singlesLeft > 0 && IsPossessive(text, i, end)) return -1;
            }

            return k;
        }

        return -1;
    }

    private static bool CanOpen(TextAnalysis text, int i, char mark, int first, int end)
    {
        if (i + 1 >= end) return false;
        var free = i == first || text.SpaceBefore(i) || text.Tokens[i - 1].Kind == TokenKind.Quote || text.Body[text.Tokens[i].Start - 1] is '(' or '[' or '—' or '–' or '/' or '-';
        if (!QuotationMarkStyle.Opens(mark, free, !text.SpaceBefore(i + 1))) return false;
        // ’90s, 6’3.
        return !(mark is '\'' or '’' && text.Tokens[i + 1].Kind == TokenKind.Number && text.Body[text.Tokens[i + 1].End - 1] == 's') && (mark is not '“' || free || i == first || text.Tokens[i - 1].Kind == TokenKind.Punctuation);
    }

    private static int CountSingles(TextAnalysis text, int from, int end)
    {
        var count = 0;
        for (var i = from; i < end; i++)
            if (text.Tokens[i].Kind == TokenKind.Quote && QuotationMarkStyle.IsSingle(MarkOf(text, i))) count++;
        return count;
    }

    private static bool IsPossessive(TextAnalysis text, int i, int end) =>
        text.Body[text.Tokens[i].Start - 1] == 's' && i + 1 < end && text.SpaceBefore(i + 1) && text.Tokens[i + 1].Kind == TokenKind.Word && text.Tokens[i + 1].Case == LetterCase.Lower;

    // A closing mark may be missing: where the paragraph begins with the opening one (speech over several paragraphs closes only the last),
    // or where a colon stands before it. Else the mark means nothing.
    private static QuotedSpan? Unclosed(TextAnalysis text, int opener, int paragraph)
    {
        var p = text.Paragraphs[paragraph];
        var mark = MarkOf(text, opener);
        if (QuotationMarkStyle.IsSingle(mark)) return null;
        var afterColon = opener > p.FirstToken && text.Body[text.Tokens[opener - 1].Start] is ':' or ',';
        if (opener != p.FirstToken && !afterColon) return null;
        var next = paragraph + 1 < text.Paragraphs.Length ? text.Paragraphs[paragraph + 1].FirstToken : -1;
        var continues = next >= 0 && text.Tokens[next].Kind == TokenKind.Quote && MarkOf(text, next) == mark;
        return new QuotedSpan(text.Tokens[opener].End, text.Tokens[p.TokenEnd - 1].End, opener, p.TokenEnd, mark, false, continues);
    }
}

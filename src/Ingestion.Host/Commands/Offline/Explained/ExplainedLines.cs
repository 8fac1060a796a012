using Ingestion.Contracts.Articles;

namespace Ingestion.Host.Commands.Offline.Explained;

/// <summary>Lays an article's spans over its source text again: every line with what became of it.</summary>
internal static class ExplainedLines
{
    /// <summary>The lines, in the source's order; several empty lines are one.</summary>
    /// <param name="article">The article.</param>
    /// <param name="source">The text that its spans point into.</param>
    public static IReadOnlyList<ExplainedLine> Of(CleanedArticle article, string source)
    {
        var lines = new List<ExplainedLine>();
        var at = 0;
        foreach (var (start, end, mark, isRemoved) in Spans(article))
        {
            if (source.AsSpan(at, start - at).Count('\n') > 1) AddEmpty(lines);
            foreach (var line in source.AsSpan(start, end - start).EnumerateLines())
            {
                if (line.IsWhiteSpace()) AddEmpty(lines);
                else lines.Add(new ExplainedLine(line.Trim().ToString(), mark, isRemoved));
            }

            at = end;
        }

        return lines;
    }

    private static IEnumerable<(int Start, int End, string Mark, bool IsRemoved)> Spans(CleanedArticle article) =>
        article.Kept.Select(k => (k.Start, k.End, k.Role, false))
            .Concat(article.Removed.Select(r => (r.Start, r.End, r.Reason, true)))
            .OrderBy(span => span.Start);

    private static void AddEmpty(List<ExplainedLine> lines)
    {
        if (lines.Count > 0 && lines[^1] != ExplainedLine.Empty) lines.Add(ExplainedLine.Empty);
    }
}

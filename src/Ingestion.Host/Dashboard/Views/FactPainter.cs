using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>
/// Underlines the facts in a stretch of a body. Facts overlap (a name inside a quotation): the stretch is cut wherever one begins or ends, and
/// each piece carries the classes of all that cover it. Offsets that do not fit the text are ignored.
/// </summary>
internal static class FactPainter
{
    /// <summary>The stretch from <paramref name="start"/> to <paramref name="end"/>, facts underlined.</summary>
    public static Markup Paint(string body, int start, int end, IReadOnlyList<FactSpan> facts)
    {
        var here = facts.Where(fact => fact.Start < end && fact.End > start && fact.Start < fact.End && fact.Start >= 0 && fact.End <= body.Length).ToList();
        var cuts = new SortedSet<int> { start, end };
        foreach (var fact in here)
        {
            cuts.Add(Math.Max(start, fact.Start));
            cuts.Add(Math.Min(end, fact.End));
        }

        return Markup.Join(cuts.Zip(cuts.Skip(1), (from, to) => Piece(body[from..to], [.. here.Where(fact => fact.Start <= from && fact.End >= to)])));
    }

    private static Markup Piece(string text, IReadOnlyList<FactSpan> covering) => covering.Count == 0
        ? Markup.Text(text)
        : Markup.Of($"""<span class="fact {string.Join(' ', covering.Select(fact => fact.Kind).Distinct())}" title="{string.Join("; ", covering.Select(fact => fact.Note).Distinct())}">{text}</span>""");
}

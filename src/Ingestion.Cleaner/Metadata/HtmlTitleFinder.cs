using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Finds a page's headline: the heading on the page where it is the stated title's, else the stated title without the site's name.</summary>
internal static class HtmlTitleFinder
{
    private const int LongestHeadline = 350;
    private const int MostHeadings = 40;

    /// <summary>The headline with its source, and the blocks that are it (none where it was only stated).</summary>
    public static FoundTitle Find(PageView view, int firstBody)
    {
        var facts = view.Page.Facts;
        var sites = SiteNames.Of(facts);
        var headings = Headings(view, firstBody);
        var texts = headings.ConvertAll(h => h.Text);
        var stated = Stated(facts, sites, texts);

        PageHeading? best = null;
        var bestScore = 0.2;
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (sites.Any(n => LineKey.Squeezed(n) == LineKey.Squeezed(heading.Text))) continue;
            var likeness = 0.0;
            for (var s = 0; s < stated.Count; s++) likeness = Math.Max(likeness, TitleLikeness.Of(stated[s].Text, heading.Text) - (s * 0.1));
            var score = likeness + (heading.Tag == HtmlTag.H1 ? 0.5 : heading.Tag == HtmlTag.H2 ? 0.15 : 0) - (i * 0.02) - (view.Blocks[heading.First].LinkShare > 0.5f ? 0.1 : 0);
            if (firstBody >= 0 && heading.First > firstBody) score -= 0.3;
            if (score <= bestScore) continue;
            (best, bestScore) = (heading, score);
        }

        if (best is null) return stated.Count == 0 ? new FoundTitle(null, null, -1, -1) : new FoundTitle(stated[0].Text, stated[0].Source, -1, -1);
        // A kicker or subtitle inside the heading: the stated title says where the headline ends.
        foreach (var (text, source) in stated)
            if (TitleLikeness.IsPart(text, best.Text) && BreaksAt(view, best, text)) return new FoundTitle(text, source, best.First, best.Last);
        return new FoundTitle(best.Text, best.Tag == HtmlTag.H1 ? "h1" : "heading", best.First, best.Last);
    }

    /// <summary>Whether one of the heading's texts ends, or begins, where the stated title does.</summary>
    private static bool BreaksAt(PageView view, PageHeading heading, string title)
    {
        var key = LineKey.Squeezed(title);
        var whole = LineKey.Squeezed(heading.Text);
        var before = 0;
        for (var i = heading.First; i <= heading.Last; i++)
        {
            var place = view.Page.Blocks[i].Place!;
            for (var node = place.FirstText; node <= place.LastText; node++)
            {
                if (view.Tree[node].Tag != HtmlTag.Text) continue;
                before += LineKey.Squeezed(view.Tree.TextOf(node)).Length;
                if (before == key.Length && whole.StartsWith(key, StringComparison.Ordinal)) return true;
                if (before == whole.Length - key.Length && whole.EndsWith(key, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private static List<(string Text, string Source)> Stated(StatedFacts facts, IReadOnlyCollection<string> sites, List<string> headings)
    {
        var stated = new List<(string Text, string Source)>();
        if (facts.Title is { } title) stated.Add((TitleCleaner.Clean(title, sites, headings), facts.Sources.GetValueOrDefault("Title", "meta")));
        if (facts.HeadTitle is { } head) stated.Add((TitleCleaner.Clean(head, sites, headings), "title"));
        if (facts.Statements?.Linked is { IsArticle: true, Headline: { } linked }) stated.Add((TitleCleaner.Clean(CharacterReferences.Decode(linked), sites, headings), "json-ld"));
        stated.RemoveAll(s => s.Text.Length == 0 || sites.Any(n => LineKey.Squeezed(n) == LineKey.Squeezed(s.Text)));
        return stated;
    }

    /// <summary>Headings and lines that repeat the stated title, down to the body's beginning; a heading in several blocks is one.</summary>
    private static List<PageHeading> Headings(PageView view, int firstBody)
    {
        var headings = new List<PageHeading>();
        for (var i = 0; i < view.Blocks.Length && headings.Count < MostHeadings && (firstBody < 0 || i <= firstBody + 3); i++)
        {
            if (view.Page.Blocks[i].Length > LongestHeadline) continue;
            var element = HeadingAround(view, view.Blocks[i].Container);
            if (element < 0 && !(view.Blocks[i].TitleShare > 0.85f && view.Blocks[i].Words >= 2)) continue;
            var last = i;
            while (element >= 0 && last + 1 < view.Blocks.Length && last - i < 6 && view.Tree.Holds(element, view.Blocks[last + 1].Container)) last++;
            var text = string.Join(' ', Enumerable.Range(i, last - i + 1).Select(b => view.Page.TextOf(view.Page.Blocks[b]).ToString()));
            if (text.Length <= LongestHeadline) headings.Add(new PageHeading(i, last, element < 0 ? view.Blocks[i].Tag : view.Tree[element].Tag, text));
            i = last;
        }

        return headings;
    }

    private static int HeadingAround(PageView view, int node)
    {
        for (var level = 0; node > 0 && level < 3; level++, node = view.Tree[node].Parent)
            if (view.Tree[node].Tag is HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3) return node;
        return -1;
    }

    /// <summary>A heading of the page.</summary>
    private sealed record PageHeading(int First, int Last, HtmlTag Tag, string Text);
}

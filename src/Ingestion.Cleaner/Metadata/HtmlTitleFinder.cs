using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Finds a page's headline: the heading on the page where it is the stated title's, else the stated title without the site's name.</summary>
internal static class HtmlTitleFinder
{
    private const int LongestHeadline = 350;

    /// <summary>The headline with its source, and the block that is it, or −1.</summary>
    public static (string? Title, string? Source, int Block) Find(PageView view, int firstBody)
    {
        var facts = view.Page.Facts;
        var sites = SiteNames.Of(facts);
        var headings = Headings(view, firstBody);
        var texts = headings.Select(h => view.Page.TextOf(view.Page.Blocks[h]).ToString()).ToList();
        var stated = new List<(string Text, string Source)>();
        if (facts.Title is { } title) stated.Add((TitleCleaner.Clean(title, sites, texts), facts.Sources.GetValueOrDefault("Title", "meta")));
        if (facts.HeadTitle is { } head) stated.Add((TitleCleaner.Clean(head, sites, texts), "title"));
        stated.RemoveAll(s => sites.Any(n => LineKey.Squeezed(n) == LineKey.Squeezed(s.Text)));

        var best = -1;
        var bestScore = 0.45;
        for (var i = 0; i < headings.Count; i++)
        {
            ref readonly var block = ref view.Blocks[headings[i]];
            if (texts[i].Length > LongestHeadline || sites.Any(n => LineKey.Squeezed(n) == LineKey.Squeezed(texts[i]))) continue;
            var likeness = stated.Count == 0 ? 0 : stated.Max(s => Likeness(s.Text, texts[i]));
            var score = likeness + (block.Tag == HtmlTag.H1 ? 0.5 : block.Tag == HtmlTag.H2 ? 0.15 : 0) - (i * 0.02) - (block.LinkShare > 0.5f ? 0.1 : 0);
            if (firstBody >= 0 && headings[i] > firstBody) score -= 0.3;
            if (score <= bestScore) continue;
            (best, bestScore) = (headings[i], score);
        }

        if (best >= 0) return (view.Page.TextOf(view.Page.Blocks[best]).ToString(), view.Blocks[best].Tag == HtmlTag.H1 ? "h1" : "heading", best);
        return stated.Count == 0 ? (null, null, -1) : (stated[0].Text, stated[0].Source, -1);
    }

    private static List<int> Headings(PageView view, int firstBody)
    {
        var headings = new List<int>();
        for (var i = 0; i < view.Blocks.Length && headings.Count < 30; i++)
        {
            ref readonly var block = ref view.Blocks[i];
            var heading = block.Tag is HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 || view.Tree[view.Tree[block.Container].Parent].Tag == HtmlTag.H1 || (block.TitleShare > 0.85f && block.Words >= 2);
            if (heading && (firstBody < 0 || i <= firstBody + 3)) headings.Add(i);
        }

        return headings;
    }

    /// <summary>Dice's coefficient over words, 1 where one holds the other.</summary>
    private static double Likeness(string a, string b)
    {
        var (x, y) = (LineKey.Of(a), LineKey.Of(b));
        if (x.Length == 0 || y.Length == 0) return 0;
        if (x == y) return 1.1;
        var (first, second) = (x.Split(' '), y.Split(' '));
        if (second.Length >= 3 && x.Contains(y, StringComparison.Ordinal)) return 0.95;
        var set = first.ToHashSet(StringComparer.Ordinal);
        var shared = second.Count(set.Contains);
        return 2.0 * shared / (first.Length + second.Length);
    }
}

using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>
/// Finds where a page goes on to another article, as pages do that load the next one below: a twin of the element that holds the headline (same
/// parent, tag and names) with a headline of its own.
/// </summary>
internal static class SecondArticle
{
    private const int FewestProse = 60;
    private const int FewestTitleWords = 3;

    /// <summary>Index of the first block of the next article, or the number of blocks.</summary>
    public static int Find(PageView view)
    {
        if (view.Title < 0 || view.FirstProse < 0) return view.Blocks.Length;
        for (var own = view.Blocks[view.Title].Container; own > 0; own = view.Tree[own].Parent)
        {
            if (!view.Tree.Holds(own, view.Blocks[view.FirstProse].Container) || view.Nodes[own].Prose < FewestProse) continue;
            for (var twin = view.Tree[own].SubtreeEnd; twin < view.Nodes.Length && view.Tree[twin].Parent == view.Tree[own].Parent; twin = view.Tree[twin].SubtreeEnd)
                if (IsTwin(view, own, twin)) return view.Nodes[twin].First;
        }

        return view.Blocks.Length;
    }

    private static bool IsTwin(PageView view, int own, int twin)
    {
        if (view.Tree[own].Tag != view.Tree[twin].Tag || view.Nodes[twin].Prose < FewestProse) return false;
        if (!view.Tree.Raw(own, HtmlAttribute.Class).SequenceEqual(view.Tree.Raw(twin, HtmlAttribute.Class))) return false;
        var tag = view.Blocks[view.Title].Tag;
        if (tag is not (HtmlTag.H1 or HtmlTag.H2)) return false;
        var last = Math.Min(view.Nodes[twin].Last, view.Nodes[twin].First + 25);
        for (var i = view.Nodes[twin].First; i <= last; i++)
        {
            // A plain wrapper may part one article's sections: only the same kind of headline, named the same, begins another.
            if (view.Blocks[i].Tag == tag && view.Blocks[i].Words >= FewestTitleWords && view.Blocks[i].Path == view.Blocks[view.Title].Path) return tag == HtmlTag.H1 || view.Tree[own].Tag == HtmlTag.Article;
        }

        return false;
    }
}

using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>
/// Takes off readers' comments that read like the article: what hangs in an element named for comments, where an article stands outside of it.
/// </summary>
internal static class CommentThread
{
    /// <summary>Words of a body outside, without which the discussion is what the page is for.</summary>
    private const int LeastBody = 60;

    private const ulong Named = 1UL << (int)ClassGroup.Comment;

    /// <summary>Removes them.</summary>
    public static void Remove(PageView view)
    {
        var inside = new List<int>();
        var outside = 0;
        for (var i = 0; i < view.Blocks.Length; i++)
        {
            if (view.Page.Blocks[i].Role != BlockRole.Body) continue;
            if (IsComment(view, i)) inside.Add(i);
            else outside += view.Blocks[i].Words;
        }

        if (outside < LeastBody) return;
        foreach (var i in inside) view.Page.Blocks[i].Remove(FurnitureReason.Comments);
    }

    private static bool IsComment(PageView view, int block)
    {
        for (var node = view.Blocks[block].Container; node > 0; node = view.Tree[node].Parent)
            if ((view.Names[node] & Named) != 0 && !Holds(view, node, view.Title) && !Holds(view, node, view.FirstProse)) return true;
        return false;
    }

    private static bool Holds(PageView view, int node, int block) =>
        block >= 0 && view.Tree.Holds(node, view.Blocks[block].Container);
}

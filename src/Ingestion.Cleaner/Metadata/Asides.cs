using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Tells whether an element belongs to something beside the article: comments, related pieces, navigation, a footer.</summary>
internal static class Asides
{
    private static readonly ulong Groups = ClassWords.Bit(ClassGroup.Comment) | ClassWords.Bit(ClassGroup.Related) | ClassWords.Bit(ClassGroup.Nav) | ClassWords.Bit(ClassGroup.Footer)
        | ClassWords.Bit(ClassGroup.Sidebar);

    private static readonly ulong Own = ClassWords.Bit(ClassGroup.Author) | ClassWords.Bit(ClassGroup.Meta);
    private static readonly ulong Comments = ClassWords.Bit(ClassGroup.Comment);

    /// <summary>Whether an ancestor that does not hold most of the page says so.</summary>
    public static bool Holds(PageView view, int node)
    {
        var most = view.Total.Words * 0.4;
        for (; node > 0; node = view.Tree[node].Parent)
        {
            if (view.Nodes[node].Words > most) return false;
            var names = view.Names[node];
            // 'author-sidebar', the meta footer of an article: what names the author is not beside it.
            if ((names & Own) != 0 && (names & Comments) == 0) continue;
            if ((names & Groups) != 0 || view.Tree[node].Tag is HtmlTag.Nav or HtmlTag.Footer or HtmlTag.Aside) return true;
        }

        return false;
    }
}

using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Tells whether an element belongs to something beside the article: comments, related pieces, navigation, a footer.</summary>
internal static class Asides
{
    private static readonly ulong Groups = ClassWords.Bit(ClassGroup.Comment) | ClassWords.Bit(ClassGroup.Related) | ClassWords.Bit(ClassGroup.Nav) | ClassWords.Bit(ClassGroup.Footer)
        | ClassWords.Bit(ClassGroup.Sidebar) | ClassWords.Bit(ClassGroup.Teaser) | ClassWords.Bit(ClassGroup.Ad) | ClassWords.Bit(ClassGroup.Cookie);

    /// <summary>Whether an ancestor that does not hold most of the page says so.</summary>
    public static bool Holds(PageView view, int node)
    {
        var most = view.Total.Words * 0.4;
        for (; node > 0; node = view.Tree[node].Parent)
        {
            if (view.Nodes[node].Words > most) return false;
            if ((view.Names[node] & Groups) != 0 || view.Tree[node].Tag is HtmlTag.Nav or HtmlTag.Footer or HtmlTag.Aside) return true;
        }

        return false;
    }
}

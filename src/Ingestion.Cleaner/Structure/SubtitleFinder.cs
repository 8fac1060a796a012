using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Structure;

/// <summary>Finds the subtitle: a line between headline and body that its element calls lead, dek or summary, or a second heading.</summary>
internal static class SubtitleFinder
{
    private const int MostWords = 60;
    private const int FewestWords = 4;

    private static readonly ulong Lead = ClassWords.Bit(ClassGroup.Lead);

    /// <summary>Its block, or −1.</summary>
    public static int Find(PageView view, int title, int firstBody)
    {
        if (title < 0) return -1;
        for (var i = title + 1; i < view.Blocks.Length && i <= title + 6 && (firstBody < 0 || i < firstBody); i++)
        {
            ref readonly var block = ref view.Blocks[i];
            if (view.Page.Blocks[i].Role != BlockRole.Removed || block.Words is < FewestWords or > MostWords || block.LinkShare > 0.4f || block.TitleShare > 0.9f) continue;
            if (block.Tag is HtmlTag.H2 or HtmlTag.H3 && i <= title + 2) return i;
            var node = block.Container;
            for (var level = 0; node > 0 && level < 2; level++, node = view.Tree[node].Parent)
                if ((view.Names[node] & Lead) != 0 && view.Nodes[node].Words <= MostWords) return i;
        }

        return -1;
    }
}

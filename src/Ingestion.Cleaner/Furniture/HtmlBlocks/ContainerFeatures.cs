namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Features of what stands together with a block: in its elements, in blocks that hang alike, in the densest part of the page.</summary>
internal static class ContainerFeatures
{
    private const int Levels = 5;
    private const int SizeLevels = 2;

    /// <summary>How many.</summary>
    public const int Count = (Levels * 4) + SizeLevels + 6 + 8;

    /// <summary>Writes them.</summary>
    public static void Write(PageView view, int index, ref FeatureRow row)
    {
        ref readonly var block = ref view.Blocks[index];
        float prose = Math.Max(1, view.Total.Prose);
        float total = Math.Max(1, view.Total.Words);
        var best = 0;
        var node = block.Container;
        for (var level = 0; level < Levels; level++)
        {
            ref readonly var sums = ref view.Nodes[node];
            if (level < SizeLevels) row.Add(sums.Words);
            row.Add(sums.LinkShare);
            row.Add(sums.Prose / prose);
            row.Add(sums.Words / (float)sums.Blocks);
            row.Add(sums.Prose / (float)Math.Max(1, sums.Words));
            // Wrappers around one child only say nothing new.
            node = Up(view, node);
        }

        for (node = block.Container; node > 0; node = view.Tree[node].Parent) best = Math.Max(best, view.Nodes[node].NearProse);
        row.Add(best / (float)Math.Max(1, view.Nodes[view.Densest].NearProse));

        var alike = view.Signatures[block.Signature];
        row.Add(alike.Blocks);
        row.Add(alike.Words / (float)alike.Blocks);
        row.Add(alike.LinkWords / Math.Max(1, alike.Words));
        row.Add(alike.Prose / prose);
        row.Add(alike.Words / total);
        WriteCentre(view, index, view.Densest, ref row);
        WriteCentre(view, index, view.Most, ref row);
    }

    private static void WriteCentre(PageView view, int index, int centre, ref FeatureRow row)
    {
        ref readonly var sums = ref view.Nodes[centre];
        var levels = 0;
        var node = view.Blocks[index].Container;
        while (node > 0 && !view.Tree.Holds(node, centre) && levels < 40)
        {
            if (view.Tree.Holds(centre, node)) break;
            node = view.Tree[node].Parent;
            levels++;
        }

        var inside = index >= sums.First && index <= sums.Last;
        row.Add(inside ? 0 : index < sums.First ? index - sums.First : index - sums.Last);
        row.Add(inside ? 0 : levels + 1);
        row.Add(inside ? view.Tree[view.Blocks[index].Container].Depth - view.Tree[centre].Depth : -1);
        row.Add(inside ? (index - sums.First) / (float)sums.Blocks : index < sums.First ? -1 : 2);
    }

    /// <summary>The next element above that holds more blocks.</summary>
    private static int Up(PageView view, int node)
    {
        var blocks = view.Nodes[node].Blocks;
        while (node > 0 && view.Nodes[node].Blocks == blocks) node = view.Tree[node].Parent;
        return Math.Max(0, node);
    }
}

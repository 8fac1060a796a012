namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>
/// How a block hangs together with two others: the headline, and the first prose behind it. What shares a small element with them belongs to the
/// article; what meets them only at the page's root, to another one.
/// </summary>
internal static class AnchorFeatures
{
    /// <summary>How many.</summary>
    public const int Count = 2 * 5;

    private const int Nowhere = -1;

    /// <summary>Writes them.</summary>
    public static void Write(PageView view, int index, ref FeatureRow row)
    {
        WriteAnchor(view, index, view.Title, ref row);
        WriteAnchor(view, index, view.FirstProse, ref row);
    }

    private static void WriteAnchor(PageView view, int index, int anchor, ref FeatureRow row)
    {
        if (anchor < 0)
        {
            for (var i = 0; i < 5; i++) row.Add(Nowhere);
            return;
        }

        var own = view.Blocks[index].Container;
        var other = view.Blocks[anchor].Container;
        int up = 0, upOther = 0;
        while (own != other)
        {
            // Parents stand before their children: the later of the two cannot be the common one.
            if (own > other)
            {
                own = view.Tree[own].Parent;
                up++;
            }
            else
            {
                other = view.Tree[other].Parent;
                upOther++;
            }
        }

        ref readonly var sums = ref view.Nodes[own];
        row.Add(sums.Words / (float)Math.Max(1, view.Total.Words));
        row.Add(sums.Prose / (float)Math.Max(1, view.Total.Prose));
        row.Add(up);
        row.Add(upOther);
        row.Add(sums.LinkShare);
    }
}

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>The features of a page's blocks, by which the trees part body from furniture.</summary>
internal static class BlockFeatures
{
    /// <summary>How many features a block has.</summary>
    public const int Count = TextFeatures.Count + AncestorFeatures.Count + ContainerFeatures.Count + NeighbourFeatures.Count + PlaceFeatures.Count + AnchorFeatures.Count;

    /// <summary>All features of all blocks, row by row.</summary>
    public static float[] Of(PageView view, CancellationToken budget = default)
    {
        var values = new float[view.Blocks.Length * Count];
        for (var i = 0; i < view.Blocks.Length; i++)
        {
            budget.ThrowIfCancellationRequested();
            var row = new FeatureRow(values.AsSpan(i * Count, Count));
            TextFeatures.Write(view, i, ref row);
            AncestorFeatures.Write(view, i, ref row);
            ContainerFeatures.Write(view, i, ref row);
            NeighbourFeatures.Write(view, i, ref row);
            PlaceFeatures.Write(view, i, ref row);
            AnchorFeatures.Write(view, i, ref row);
            System.Diagnostics.Debug.Assert(row.Count == Count, "features written");
        }

        return values;
    }
}

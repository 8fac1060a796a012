using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Parts body from furniture on an HTML page by the learnt trees, and names the reason of each removal.</summary>
/// <param name="model">The trees.</param>
internal sealed class HtmlBlockLabeler(TreeEnsemble model)
{
    private const string Resource = "Ingestion.Cleaner.Furniture.HtmlBlocks.html-blocks.weights";

    /// <summary>The labeler with the trees that ship.</summary>
    public static HtmlBlockLabeler Shipped { get; } = new(LoadShipped());

    /// <summary>How many features the shipped trees were trained on.</summary>
    public static int ShippedFeatureCount => LoadShipped().FeatureCount;

    /// <summary>Gives every block its role and every removed block its reason.</summary>
    public PageView Label(SourcePage page, CancellationToken budget)
    {
        var view = PageView.Of(page, budget);
        var features = BlockFeatures.Of(view, budget);
        var next = SecondArticle.Find(view);
        int first = -1, last = -1;
        for (var i = 0; i < view.Blocks.Length; i++)
        {
            budget.ThrowIfCancellationRequested();
            var block = page.Blocks[i];
            if (block.Role == BlockRole.Removed) continue;
            if (i < next && model.Score(features.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count)) > 0)
            {
                if (first < 0) first = i;
                last = i;
            }
            else block.Role = BlockRole.Removed;
        }

        for (var i = 0; i < view.Blocks.Length; i++)
            if (page.Blocks[i] is { Role: BlockRole.Removed, Reason: null }) page.Blocks[i].Remove(RemovalReasonPolicy.ReasonOf(view, i, first, last));
        return view;
    }

    private static TreeEnsemble LoadShipped()
    {
        using var stream = typeof(HtmlBlockLabeler).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new BinaryReader(stream);
        return TreeEnsemble.Read(reader);
    }
}

using Ingestion.Cleaner;
using Ingestion.Cleaner.Formats;
using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Tests.Cleaner.Html;

namespace Ingestion.Tests.Cleaner.Furniture.HtmlBlocks;

public sealed class BlockFeaturesTests
{
    [Fact]
    public void Each_block_has_all_its_features_and_all_are_numbers()
    {
        var page = FormatReader.Read("page.html", OwnPage.Text, new CleanerOptions()).Pages[0];
        var view = PageView.Of(page);
        var rows = BlockFeatures.Of(view);
        rows.Length.ShouldBe(page.Blocks.Count * BlockFeatures.Count);
        rows.ShouldAllBe(v => float.IsFinite(v));
        var last = new float[BlockFeatures.Count];
        var row = new FeatureRow(last);
        TextFeatures.Write(view, 0, ref row);
        row.Count.ShouldBe(TextFeatures.Count);
        AncestorFeatures.Write(view, 0, ref row);
        ContainerFeatures.Write(view, 0, ref row);
        NeighbourFeatures.Write(view, 0, ref row);
        PlaceFeatures.Write(view, 0, ref row);
        AnchorFeatures.Write(view, 0, ref row);
        row.Count.ShouldBe(BlockFeatures.Count);
    }

    [Fact]
    public void The_shipped_trees_read_as_many_features_as_there_are() =>
        HtmlBlockLabeler.ShippedFeatureCount.ShouldBe(BlockFeatures.Count);
}

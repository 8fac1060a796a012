using Ingestion.Benchmarks.Extraction;
using Ingestion.Cleaner;
using Ingestion.Cleaner.Decoding;
using Ingestion.Cleaner.Formats;
using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Benchmarks.Training.HtmlBlocks;

/// <summary>One page of the training set: its blocks, their features and labels.</summary>
internal sealed record HtmlBlockPage(GoldPage Gold, SourcePage Page, PageView View, float[] Features, BlockLabels Labels)
{
    /// <summary>The features of a block.</summary>
    public float[] Row(int i) => Features.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count).ToArray();

    /// <summary>Reads all pages of the html track.</summary>
    public static List<HtmlBlockPage> LoadAll(string shared)
    {
        var options = new CleanerOptions();
        var pages = new List<HtmlBlockPage>();
        foreach (var gold in GoldPage.Load(shared))
        {
            if (gold.Input(shared, "html") is not { } bytes || TextDecoder.Decode(bytes).Item1 is not { } decoded) continue;
            var page = FormatReader.Read(gold.Id + ".html", decoded.Text, options).Pages[0];
            if (page.Tree is null || page.Blocks.Count == 0) continue;
            var view = PageView.Of(page);
            pages.Add(new HtmlBlockPage(gold, page, view, BlockFeatures.Of(view), BlockLabels.Of(page, gold)));
        }

        return pages;
    }
}

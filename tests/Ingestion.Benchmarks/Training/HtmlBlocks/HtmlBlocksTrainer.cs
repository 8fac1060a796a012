using Ingestion.Benchmarks.Training.Boosting;

namespace Ingestion.Benchmarks.Training.HtmlBlocks;

/// <summary><c>train html-blocks</c>: the trees that part body from furniture, learnt from the extraction set. How they do by fold, <c>quality extraction</c> prints.</summary>
internal sealed class HtmlBlocksTrainer : ITrainer
{
    /// <inheritdoc/>
    public string Name => "html-blocks";

    /// <inheritdoc/>
    public string Resource => "src/Ingestion.Cleaner/Furniture/HtmlBlocks/html-blocks.weights";

    /// <inheritdoc/>
    public byte[] Train(string shared, TextWriter log)
    {
        var pages = HtmlBlockPage.LoadAll(shared);
        log.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.View.Blocks.Length)} blocks");
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) new HtmlBlockTraining(pages, new BoostingOptions()).OfAll().Write(writer);
        return bytes.ToArray();
    }
}

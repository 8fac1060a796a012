using Ingestion.Cleaner.Text;

namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>Rebuilds the line model for bare text from the text tracks of the extraction set.</summary>
internal sealed class TextLinesTrainer : ITrainer
{
    public string Name => "text-lines";

    public string Resource => "src/Ingestion.Cleaner/Text/lines.weights";

    public byte[] Train(string shared, TextWriter log)
    {
        var pages = ExtractionPage.ReadAll(shared);
        log.WriteLine($"{Name}: {pages.Count} texts, {pages.Sum(p => p.Lines.Count)} lines");
        return LineModelFile.Write(LineModelTrainer.Train(pages, new TreeSettings()));
    }
}

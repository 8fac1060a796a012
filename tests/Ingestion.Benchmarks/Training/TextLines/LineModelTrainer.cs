using Ingestion.Cleaner.Text;

namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>
/// Trains the whole line model: words first, then trees, for which each page is seen with words that were learnt from other domains
/// only, so that the trees meet them as strange as they will be in use.
/// </summary>
internal static class LineModelTrainer
{
    private const int WordFolds = 8;

    /// <summary>Trains on the pages given.</summary>
    public static LineModel Train(IReadOnlyList<ExtractionPage> pages, TreeSettings settings)
    {
        var table = new LineTable(pages.Sum(p => p.Lines.Count), LineFeatures.Count);
        for (var fold = 0; fold < WordFolds; fold++)
        {
            var words = WordEvidenceTrainer.Train(pages.Where(p => InnerFold(p) != fold));
            foreach (var page in pages.Where(p => InnerFold(p) == fold)) AddPage(table, page, words);
        }

        return new LineModel(WordEvidenceTrainer.Train(pages), new ObliviousTreeGrower(table, settings).Grow());
    }

    private static void AddPage(LineTable table, ExtractionPage page, WordEvidence words)
    {
        var features = new LineFeatures(page.Lines, words);
        var bodyWords = 1;
        for (var i = 0; i < page.Lines.Count; i++)
            if (page.IsBody[i]) bodyWords += page.Lines.Shapes[i].Words;

        // What a line costs in F1 grows with its share of the body; the root keeps short lines from being forgotten.
        Span<byte> row = stackalloc byte[LineFeatures.Count];
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (features.Write(i, row) != LineFeatures.Count) throw new InvalidOperationException("The number of features is not what LineFeatures.Count says.");
            var share = (page.Lines.Shapes[i].Words + 2) / (double)bodyWords;
            table.Add(row, page.IsBody[i], 1 + (int)Math.Min(20000, page.Weight * 8192 * Math.Sqrt(share)));
        }
    }

    private static int InnerFold(ExtractionPage page) => (int)(page.DomainNumber % WordFolds);
}

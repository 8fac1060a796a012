using Ingestion.Cleaner.Text;

namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>
/// Trains the whole line model. Each page is seen with words and first scores that were learnt from other domains only, so that
/// the later steps meet them as strange as they will be in use.
/// </summary>
internal static class LineModelTrainer
{
    private const int WordFolds = 8;
    private const int ScoreFolds = 5;

    /// <summary>Trains on the pages given.</summary>
    public static LineModel Train(IReadOnlyList<ExtractionPage> pages, TreeSettings firstSettings, TreeSettings? secondSettings)
    {
        var rows = RowsOf(pages);
        var first = TrainFirst(pages, rows, firstSettings);
        ObliviousTrees? second = null;
        if (secondSettings is not null)
        {
            for (var fold = 0; fold < ScoreFolds; fold++)
            {
                var others = pages.Where(p => InnerFold(p, ScoreFolds) != fold).ToList();
                var trees = TrainFirst(others, others.ToDictionary(p => p, p => rows[p]), firstSettings);
                foreach (var page in pages.Where(p => InnerFold(p, ScoreFolds) == fold))
                {
                    var scores = new int[page.Lines.Count];
                    for (var i = 0; i < scores.Length; i++) scores[i] = trees.Score(rows[page].AsSpan(i * LineModel.RowLength, LineModel.RowLength));
                    LineModel.WriteSecond(page.Lines, scores, rows[page]);
                }
            }

            second = Grow(pages, rows, LineModel.RowLength, secondSettings);
        }

        return new LineModel(WordEvidenceTrainer.Train(pages), first, second);
    }

    private static Dictionary<ExtractionPage, byte[]> RowsOf(IReadOnlyList<ExtractionPage> pages)
    {
        var rows = new Dictionary<ExtractionPage, byte[]>();
        for (var fold = 0; fold < WordFolds; fold++)
        {
            var words = WordEvidenceTrainer.Train(pages.Where(p => InnerFold(p, WordFolds) != fold));
            foreach (var page in pages.Where(p => InnerFold(p, WordFolds) == fold))
            {
                rows[page] = new byte[page.Lines.Count * LineModel.RowLength];
                LineModel.WriteFirst(page.Lines, words, rows[page]);
            }
        }

        return rows;
    }

    private static ObliviousTrees TrainFirst(IReadOnlyList<ExtractionPage> pages, Dictionary<ExtractionPage, byte[]> rows, TreeSettings settings) =>
        Grow(pages, rows, LineFeatures.Count, settings);

    private static ObliviousTrees Grow(IReadOnlyList<ExtractionPage> pages, Dictionary<ExtractionPage, byte[]> rows, int features, TreeSettings settings)
    {
        var table = new LineTable(pages.Sum(p => p.Lines.Count), features);
        foreach (var page in pages)
        {
            var bodyWords = 1;
            for (var i = 0; i < page.Lines.Count; i++)
                if (page.IsBody[i]) bodyWords += page.Lines.Shapes[i].Words;
            // What a line costs in F1 grows with its share of the body; the root keeps short lines from being forgotten.
            for (var i = 0; i < page.Lines.Count; i++)
            {
                var share = (page.Lines.Shapes[i].Words + 2) / (double)bodyWords;
                var weight = 1 + (int)Math.Min(20000, page.Weight * 8192 * Math.Sqrt(share));
                table.Add(rows[page].AsSpan(i * LineModel.RowLength, features), page.IsBody[i], weight);
            }
        }

        return new TreeGrower(table, settings).Grow();
    }

    private static int InnerFold(ExtractionPage page, int folds) => (int)(page.DomainNumber / ExtractionPage.Folds % folds);
}

namespace Ingestion.Cleaner.Text;

/// <summary>The sequence model over lines: evidence of words, and trees over each line and what stands around it.</summary>
/// <param name="words">Evidence of words.</param>
/// <param name="trees">Trees over <see cref="LineFeatures"/>.</param>
internal sealed class LineModel(WordEvidence words, ObliviousTrees trees)
{
    private readonly TreeLanes _lanes = new(trees);

    /// <summary>Evidence of words.</summary>
    public WordEvidence Words => words;

    /// <summary>The trees.</summary>
    public ObliviousTrees Trees => trees;

    /// <summary>Log odds, in <see cref="ObliviousTrees.Unit"/> parts, that each line is body.</summary>
    public int[] Score(TextLines lines, CancellationToken budget)
    {
        var features = new LineFeatures(lines, words);
        var scores = new int[lines.Count];
        Span<byte> row = stackalloc byte[LineFeatures.Count];
        Span<byte> columns = stackalloc byte[LineFeatures.Count * TreeLanes.Lanes];
        columns.Clear();
        for (var from = 0; from < scores.Length; from += TreeLanes.Lanes)
        {
            budget.ThrowIfCancellationRequested();
            var block = scores.AsSpan(from, Math.Min(TreeLanes.Lanes, scores.Length - from));
            for (var lane = 0; lane < block.Length; lane++)
            {
                features.Write(from + lane, row);
                for (int feature = 0, at = lane; feature < row.Length; feature++, at += TreeLanes.Lanes) columns[at] = row[feature];
            }

            _lanes.Score(columns, block);
        }

        return scores;
    }
}

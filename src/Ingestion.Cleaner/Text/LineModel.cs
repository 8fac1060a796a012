namespace Ingestion.Cleaner.Text;

/// <summary>The sequence model over lines: evidence of words, and trees over each line and what stands around it.</summary>
/// <param name="words">Evidence of words.</param>
/// <param name="trees">Trees over <see cref="LineFeatures"/>.</param>
internal sealed class LineModel(WordEvidence words, ObliviousTrees trees)
{
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
        for (var i = 0; i < scores.Length; i++)
        {
            budget.ThrowIfCancellationRequested();
            features.Write(i, row);
            scores[i] = trees.Score(row);
        }

        return scores;
    }
}

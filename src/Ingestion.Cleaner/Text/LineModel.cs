namespace Ingestion.Cleaner.Text;

/// <summary>The sequence model over lines: evidence of words, trees over a line and its surroundings, and trees over what those said of the lines around.</summary>
/// <param name="words">Evidence of words.</param>
/// <param name="first">Trees over <see cref="LineFeatures"/>.</param>
/// <param name="second">Trees over <see cref="LineFeatures"/> and <see cref="ScoreFeatures"/>, or null for none.</param>
internal sealed class LineModel(WordEvidence words, ObliviousTrees first, ObliviousTrees? second)
{
    /// <summary>Evidence of words.</summary>
    public WordEvidence Words => words;

    /// <summary>The first trees.</summary>
    public ObliviousTrees First => first;

    /// <summary>The second trees.</summary>
    public ObliviousTrees? Second => second;

    /// <summary>Log odds, in <see cref="ObliviousTrees.Unit"/> parts, that each line is body.</summary>
    public int[] Score(TextLines lines)
    {
        var n = lines.Count;
        var rows = new byte[n * RowLength];
        WriteFirst(lines, words, rows);
        var scores = new int[n];
        for (var i = 0; i < n; i++) scores[i] = first.Score(rows.AsSpan(i * RowLength, RowLength));
        if (second is null) return scores;

        WriteSecond(lines, scores, rows);
        var final = new int[n];
        for (var i = 0; i < n; i++) final[i] = second.Score(rows.AsSpan(i * RowLength, RowLength));
        return final;
    }

    /// <summary>Bytes a line in the table of features.</summary>
    public const int RowLength = LineFeatures.Count + ScoreFeatures.Count;

    /// <summary>Writes the first trees' features of all lines.</summary>
    public static void WriteFirst(TextLines lines, WordEvidence words, byte[] rows)
    {
        var features = new LineFeatures(lines, words);
        for (var i = 0; i < lines.Count; i++) features.Write(i, rows.AsSpan(i * RowLength, LineFeatures.Count));
    }

    /// <summary>Adds the features that the first trees' scores give.</summary>
    public static void WriteSecond(TextLines lines, int[] scores, byte[] rows)
    {
        var features = new ScoreFeatures(lines, scores);
        for (var i = 0; i < lines.Count; i++) features.Write(i, rows.AsSpan((i * RowLength) + LineFeatures.Count, ScoreFeatures.Count));
    }
}

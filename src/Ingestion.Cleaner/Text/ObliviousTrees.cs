namespace Ingestion.Cleaner.Text;

/// <summary>
/// A sum of trees in each of which all nodes of one depth ask the same question (Kohavi 1994; as in CatBoost): few, whole-number
/// steps a line, the same on every processor.
/// </summary>
/// <param name="splits">Feature and threshold by turns, <see cref="Depth"/> pairs a tree; a bit is 1 where the feature is above the threshold.</param>
/// <param name="leaves">2^depth values a tree, log odds in <see cref="Unit"/> parts.</param>
internal sealed class ObliviousTrees(byte[] splits, short[] leaves)
{
    /// <summary>Questions a tree.</summary>
    public const int Depth = 6;

    /// <summary>Leaves a tree.</summary>
    public const int Leaves = 1 << Depth;

    /// <summary>Parts of one unit of log odds.</summary>
    public const int Unit = 1024;

    /// <summary>How many trees.</summary>
    public int Count => splits.Length / (2 * Depth);

    /// <summary>The questions.</summary>
    public ReadOnlySpan<byte> Splits => splits;

    /// <summary>The leaves.</summary>
    public ReadOnlySpan<short> Values => leaves;

    /// <summary>Log odds, in <see cref="Unit"/> parts, that the line with these features is body.</summary>
    public int Score(ReadOnlySpan<byte> row)
    {
        var sum = 0;
        var questions = splits.AsSpan();
        for (var tree = 0; questions.Length >= 2 * Depth; tree++)
        {
            var leaf = (row[questions[0]] > questions[1] ? 1 : 0)
                | (row[questions[2]] > questions[3] ? 2 : 0)
                | (row[questions[4]] > questions[5] ? 4 : 0)
                | (row[questions[6]] > questions[7] ? 8 : 0)
                | (row[questions[8]] > questions[9] ? 16 : 0)
                | (row[questions[10]] > questions[11] ? 32 : 0);
            sum += leaves[(tree * Leaves) + leaf];
            questions = questions[(2 * Depth)..];
        }

        return sum;
    }
}

namespace Ingestion.Cleaner.Text;

/// <summary>The most likely sequence of body and furniture where a change between them has its price (Viterbi 1967, two states).</summary>
internal static class LineSmoother
{
    /// <summary>Price of a change, in <see cref="ObliviousTrees.Unit"/> parts of log odds; chosen on the folds.</summary>
    private const int ChangePrice = 300;

    /// <summary>How far below even odds a line is still body: a lost paragraph costs more than a line too many. Chosen on the folds.</summary>
    private const int Leniency = 300;

    /// <summary>For each line whether it is body.</summary>
    public static bool[] Decide(ReadOnlySpan<int> scores)
    {
        var n = scores.Length;
        var fromOther = new (bool Furniture, bool Body)[n];
        long furniture = 0, body = 0;
        for (var i = 0; i < n; i++)
        {
            var score = scores[i] + Leniency;
            var toFurniture = body - ChangePrice > furniture;
            var toBody = furniture - ChangePrice > body;
            fromOther[i] = (toFurniture, toBody);
            var nextFurniture = (toFurniture ? body - ChangePrice : furniture) - score;
            body = (toBody ? furniture - ChangePrice : body) + score;
            furniture = nextFurniture;
        }

        var decided = new bool[n];
        var isBody = body > furniture;
        for (var i = n - 1; i >= 0; i--)
        {
            decided[i] = isBody;
            isBody ^= isBody ? fromOther[i].Body : fromOther[i].Furniture;
        }

        return decided;
    }
}

namespace Ingestion.Cleaner.Text;

/// <summary>
/// Trusts prose of whose words the model knows next to none: it was taught in a few languages, and what it cannot read it
/// takes too easily for furniture.
/// </summary>
internal static class UnknownWords
{
    /// <summary>What such a line gains, in log odds.</summary>
    private const int Gain = ObliviousTrees.Unit;

    /// <summary>One known word or pair to so many words counts as not knowing the language.</summary>
    private const int Sparse = 6;

    /// <summary>Raises the scores of prose in unknown words.</summary>
    public static void Apply(TextLines lines, WordEvidence words, Span<int> scores)
    {
        var evidence = lines.Evidence(words);
        for (var i = 0; i < scores.Length; i++)
        {
            ref readonly var shape = ref lines.Shapes[i];
            if (!shape.IsProse || shape.Phrase.Reason is not null || scores[i] > 0) continue;
            if (evidence[i].Hits * Sparse <= shape.Words) scores[i] += Gain;
        }
    }
}

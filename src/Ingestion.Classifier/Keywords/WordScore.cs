namespace Ingestion.Classifier.Keywords;

/// <summary>How much a single word tells about its article.</summary>
internal static class WordScore
{
    // One sentence in 45 or more has it: a function word, or one that tells nothing. Names are let in earlier.
    private const int CommonUpTo = 11;
    private const int CommonNameUpTo = 7;
    private const int ShortestWord = 3;

    /// <summary>The score, 0 for what is no keyword.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tokens">How many words the article has.</param>
    public static double Of(in ArticleWord word, int tokens)
    {
        if (word.Number || word.Length < (word.Dense ? 2 : ShortestWord)) return 0;
        var rarity = word.Rarity - (word.Named ? CommonNameUpTo : CommonUpTo);
        if (rarity <= 0) return 0;
        // Frequency saturates, as in BM25: the fifth mention says little more than the third.
        var frequency = word.Count * 2.5 / (word.Count + 1.5);
        var early = 1 + (0.5 * Math.Max(0, 1 - (word.First / (double)Math.Max(tokens, 200) * 3)));
        return frequency * rarity * early * (word.InTitle ? 1.5 : 1) * (word.Named ? 1.2 : 1);
    }
}

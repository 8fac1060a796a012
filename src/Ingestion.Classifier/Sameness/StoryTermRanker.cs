using Ingestion.Classifier.Keywords;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Sameness;

/// <summary>
/// Picks the words that tell an article's story from others: rare in the language, repeated, in the headline, in the names found. Words and not whole names,
/// because another paper writes 'Austin' where this one writes 'Lloyd Austin'.
/// </summary>
internal static class StoryTermRanker
{
    private const int RarestIgnored = 11;

    /// <summary>The terms, most telling first.</summary>
    public static long[] Rank(ArticleWords words, IReadOnlyList<Entity> entities)
    {
        var named = NamedWords(words, entities);
        var ranked = new List<(double Score, int Place)>(words.Words.Length);
        for (var i = 0; i < words.Words.Length; i++)
        {
            var word = words.Words[i];
            if (word.Length < 2 || (word.Number && word.Length < 3) || word.Rarity <= RarestIgnored) continue;
            var score = (word.Rarity - RarestIgnored) * (1 + Math.Min(word.Count, 5)) * (word.InTitle ? 2.0 : 1) * (word.Named || named.Contains(i) ? 2.0 : 1);
            ranked.Add((score, i));
        }

        ranked.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Place.CompareTo(b.Place));
        var terms = new long[Math.Min(ranked.Count, SamenessSignature.MaxStoryTerms)];
        for (var i = 0; i < terms.Length; i++) terms[i] = Term(words.Words[ranked[i].Place]);
        return terms;
    }

    private static long Term(in ArticleWord word) =>
        (long)(word.Hash >> (64 - ShingleSampler.HashBits + SamenessSignature.RarityBits) << SamenessSignature.RarityBits) | Math.Min(word.Rarity, (byte)31);

    private static HashSet<int> NamedWords(ArticleWords words, IReadOnlyList<Entity> entities)
    {
        var named = new HashSet<int>();
        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions)
            {
                for (var token = FirstTokenAt(words, mention.Start); token < words.Tokens.Count && words.Tokens[token].Start < mention.End; token++)
                    named.Add(words.Sequence[token]);
            }
        }

        return named;
    }

    private static int FirstTokenAt(ArticleWords words, int offset)
    {
        var (low, high) = (words.TitleTokens, words.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words.Tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

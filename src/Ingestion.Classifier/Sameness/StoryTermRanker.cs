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
        // One number a word: its score above its place, counted down, so that sorting numbers sorts by score and then by place.
        var ranked = new long[words.Words.Length];
        var count = 0;
        for (var i = 0; i < words.Words.Length; i++)
        {
            ref readonly var word = ref words.Words[i];
            if (word.Length < 2 || (word.Number && word.Length < 3) || word.Rarity <= RarestIgnored) continue;
            var score = (word.Rarity - RarestIgnored) * (1 + Math.Min(word.Count, 5)) * (word.InTitle ? 2 : 1) * (word.Named || named.Contains(i) ? 2 : 1);
            ranked[count++] = ((long)score << 32) | (uint)(int.MaxValue - i);
        }

        var best = ranked.AsSpan(0, count);
        best.Sort();
        var terms = new long[Math.Min(count, SamenessSignature.MaxStoryTerms)];
        for (var i = 0; i < terms.Length; i++) terms[i] = Term(words.Words[int.MaxValue - (int)(uint)best[count - 1 - i]]);
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

using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Keywords;

/// <summary>
/// Ranks an article's keywords from its own text: words by how often they stand there against how rare they are in the language (tf-idf), more in the headline, early
/// and as names; phrases of up to three words that stand together repeatedly or are written as one name. A word of a chosen phrase is not named again.
/// </summary>
internal static class KeywordRanker
{
    /// <summary>Most keywords of an article.</summary>
    public const int Most = 12;

    /// <summary>Ranks the keywords of an article.</summary>
    /// <param name="title">The headline or null.</param>
    /// <param name="body">The body.</param>
    /// <param name="language">Code of the language, <c>und</c> where unknown.</param>
    public static IReadOnlyList<Keyword> Rank(string? title, string body, string language) => Rank(ArticleWords.Of(title, body, language));

    /// <summary>Ranks the keywords of an article whose words are counted.</summary>
    public static IReadOnlyList<Keyword> Rank(ArticleWords words)
    {
        var scores = new double[words.Words.Length];
        for (var i = 0; i < scores.Length; i++) scores[i] = WordScore.Of(words.Words[i], words.Tokens.Count);
        var candidates = PhraseFinder.Find(words, scores);
        AddWords(words, scores, candidates);
        return Choose(words, candidates);
    }

    // The words that stand outside of phrases often enough to be named for themselves. The second mention of a name is shorter: its full form may
    // stand for three times as many.
    private static void AddWords(ArticleWords words, double[] scores, List<Keyphrase> candidates)
    {
        Span<int> inside = words.Words.Length <= 1024 ? stackalloc int[words.Words.Length] : new int[words.Words.Length];
        inside.Clear();
        foreach (var phrase in candidates)
        {
            var stands = phrase.Name ? phrase.Count * 3 : phrase.Count;
            for (var i = phrase.First; i < phrase.First + phrase.Length; i++) inside[words.Sequence[i]] = Math.Max(inside[words.Sequence[i]], stands);
        }

        candidates.EnsureCapacity(candidates.Count + scores.Length);
        for (var i = 0; i < scores.Length; i++)
        {
            ref readonly var word = ref words.Words[i];
            if (scores[i] > 0 && inside[i] < word.Count) candidates.Add(new(word.First, 1, word.Count, scores[i], scores[i], word.Named));
        }
    }

    private static List<Keyword> Choose(ArticleWords words, List<Keyphrase> candidates)
    {
        var (scores, order) = (new double[candidates.Count], new int[candidates.Count]);
        // Ascending, read from the end; runs of equal scores in the order of the text, because sorting is not stable.
        for (var i = 0; i < order.Length; i++) (scores[i], order[i]) = (candidates[i].Score, i);
        scores.AsSpan().Sort(order.AsSpan());
        var chosen = new List<Keyword>(Most);
        var named = new HashSet<int>();
        for (var end = order.Length; end > 0 && chosen.Count < Most;)
        {
            var start = end - 1;
            while (start > 0 && scores[start - 1] == scores[start]) start--;
            order.AsSpan(start, end - start).Sort((a, b) => candidates[a].First.CompareTo(candidates[b].First));
            for (var i = start; i < end && chosen.Count < Most; i++) Take(words, candidates[order[i]], named, chosen);
            end = start;
        }

        return chosen;
    }

    private static void Take(ArticleWords words, in Keyphrase phrase, HashSet<int> named, List<Keyword> chosen)
    {
        var again = 0;
        for (var i = phrase.First; i < phrase.First + phrase.Length; i++) again += named.Contains(words.Sequence[i]) ? 1 : 0;
        // Half new is new enough for what stands repeatedly ('North Korea' after 'North Korean'), not for a name with a title.
        if (again * 2 > phrase.Length || (again * 2 == phrase.Length && phrase.Count == 1)) return;
        for (var i = phrase.First; i < phrase.First + phrase.Length; i++) named.Add(words.Sequence[i]);
        chosen.Add(new(words.TextOf(phrase.First, phrase.First + phrase.Length - 1), phrase.Score));
    }
}

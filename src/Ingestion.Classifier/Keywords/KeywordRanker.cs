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

    private const int LongestPhrase = 3;

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
        var phrases = Phrases(words, scores);
        phrases.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.First.CompareTo(b.First));
        return Choose(words, phrases);
    }

    private static List<Keyphrase> Phrases(ArticleWords words, double[] scores)
    {
        var found = new Dictionary<(int, int, int), Keyphrase>();
        var sequence = words.Sequence;
        for (var start = 0; start < sequence.Count; start++)
        {
            var sum = 0.0;
            for (var length = 1; length <= LongestPhrase && start + length <= sequence.Count; length++)
            {
                var at = start + length - 1;
                if (length > 1 && (words.Tokens[at].AfterBreak || at == words.TitleTokens)) break;
                var score = scores[sequence[at]];
                if (score <= 0) break;
                sum += score;
                var key = (sequence[start], length > 1 ? sequence[start + 1] : -1, length > 2 ? sequence[start + 2] : -1);
                found[key] = found.TryGetValue(key, out var known)
                    ? known with { Count = known.Count + 1 }
                    : new Keyphrase(start, length, 1, sum);
            }
        }

        var phrases = found.Values.Where(phrase => phrase.Length > 1 && IsPhrase(words, phrase)).ToList();
        var inside = new int[words.Words.Length];
        foreach (var phrase in phrases)
        {
            for (var i = phrase.First; i < phrase.First + phrase.Length; i++) inside[sequence[i]] = Math.Max(inside[sequence[i]], phrase.Count);
        }

        // A word that stands in one phrase only is that phrase's.
        phrases.AddRange(found.Values.Where(phrase => phrase.Length == 1 && inside[sequence[phrase.First]] < phrase.Count));
        return [.. phrases.Select(phrase => phrase.Weighed())];
    }

    private static bool IsPhrase(ArticleWords words, Keyphrase phrase)
    {
        if (phrase.Count > 1) return true;
        for (var i = phrase.First; i < phrase.First + phrase.Length; i++)
        {
            if (!words.Words[words.Sequence[i]].Named) return false;
        }

        return true;
    }

    private static List<Keyword> Choose(ArticleWords words, List<Keyphrase> phrases)
    {
        var chosen = new List<Keyword>(Most);
        var named = new HashSet<int>();
        foreach (var phrase in phrases)
        {
            if (chosen.Count == Most) break;
            var parts = words.Sequence.GetRange(phrase.First, phrase.Length);
            var again = parts.Count(named.Contains);
            // Half new is new enough for what stands repeatedly ('North Korea' after 'North Korean'), not for a name with a title.
            if (again * 2 > phrase.Length || (again * 2 == phrase.Length && phrase.Count == 1)) continue;
            named.UnionWith(parts);
            chosen.Add(new(words.TextOf(phrase.First, phrase.First + phrase.Length - 1), phrase.Score));
        }

        return chosen;
    }
}

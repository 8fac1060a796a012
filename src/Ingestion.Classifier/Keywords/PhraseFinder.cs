namespace Ingestion.Classifier.Keywords;

/// <summary>Finds phrases of two and three words without punctuation between them that stand repeatedly or are written as one name.</summary>
internal static class PhraseFinder
{
    private const int LongestPhrase = 3;
    private const int PlaceBits = 21; // three words of an article, of which there are fewer than two million, make one key

    /// <summary>The phrases in order of first occurrence.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="scores">The score of each distinct word; phrases hold only words above 0.</param>
    public static List<Keyphrase> Find(ArticleWords words, double[] scores)
    {
        var found = new Dictionary<ulong, int>();
        var phrases = new List<Keyphrase>();
        var sequence = words.Sequence;
        for (var start = 0; start < sequence.Count; start++)
        {
            var word = words.Words[sequence[start]];
            var first = scores[sequence[start]];
            if (first <= 0 || (word.Count == 1 && !word.Named)) continue;
            var phrase = new Keyphrase(start, 1, 1, first, first, word.Named);
            var repeated = word.Count > 1;
            var key = (ulong)sequence[start] + 1;
            for (var at = start + 1; at < start + LongestPhrase && at < sequence.Count; at++)
            {
                if (words.Tokens[at].AfterBreak || at == words.TitleTokens) break;
                var next = words.Words[sequence[at]];
                var score = scores[sequence[at]];
                // A phrase of which one word stands once only stands once: it is kept for a name or not at all.
                repeated &= next.Count > 1;
                phrase = phrase with { Length = phrase.Length + 1, Sum = phrase.Sum + score, Best = Math.Max(phrase.Best, score), Name = phrase.Name && next.Named };
                if (score <= 0 || (!repeated && !phrase.Name)) break;
                key = (key << PlaceBits) | (uint)(sequence[at] + 1);
                if (found.TryAdd(key, phrases.Count)) phrases.Add(phrase);
                else phrases[found[key]] = phrases[found[key]] with { Count = phrases[found[key]].Count + 1 };
            }
        }

        phrases.RemoveAll(static phrase => phrase.Count == 1 && !phrase.Name);
        return phrases;
    }
}

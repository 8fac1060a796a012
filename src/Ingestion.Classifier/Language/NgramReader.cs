using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Language;

/// <summary>
/// The features of a text's language: the character n-grams of its words in one script, one to five units with the word's
/// edges, and the whole words.
/// </summary>
internal static class NgramReader
{
    /// <summary>Longest n-gram.</summary>
    public const int Longest = 5;

    /// <summary>Longest word that is a feature of its own; longer ones are known by their n-grams.</summary>
    private const int LongestWord = 20;

    private const uint NgramSeed = 0x811C9DC5;
    private const uint WordSeed = 0x2F0B4C47;

    /// <summary>
    /// Folds text to lower-case words of one script with single spaces around them; everything else is a space. An apostrophe
    /// inside a word is kept, because it tells languages apart.
    /// </summary>
    /// <returns>How many units of <paramref name="into"/> are filled; all of the text, or as much as fits.</returns>
    public static int Fold(ReadOnlySpan<char> text, Script script, Span<char> into)
    {
        var length = 0;
        into[length++] = ' ';
        foreach (var c in text)
        {
            if (length >= into.Length - 1) break;
            if (ScriptTable.Of(c) == script)
                into[length++] = c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c);
            else if (c is >= '\u0300' and <= '\u036F' && into[length - 1] != ' ')
                into[length++] = c;
            else if (c is '\'' or '\u2019' or '\u02BC' or '\u2018' && into[length - 1] is not (' ' or '\''))
                into[length++] = '\'';
            else if (into[length - 1] != ' ')
                into[length++] = ' ';
        }

        if (into[length - 1] != ' ') into[length++] = ' ';
        return length;
    }

    /// <summary>The hashes of a folded text's features.</summary>
    /// <returns>How many were written; all, or as many as fit.</returns>
    public static int Read(ReadOnlySpan<char> folded, Span<uint> into)
    {
        var count = 0;
        for (var start = 0; start < folded.Length - 1;)
        {
            // folded[start] is the space before a word; end is the space after it.
            var end = start + 1;
            while (folded[end] != ' ') end++;
            for (var i = start; i <= end; i++)
            {
                var hash = NgramSeed;
                var last = Math.Min(i + Longest - 1, end);
                if (count + Longest + 1 > into.Length) return count;
                for (var j = i; j <= last; j++)
                {
                    hash = FeatureHash.Step(hash, folded[j]);
                    if (j > i || folded[j] != ' ') into[count++] = hash;
                }
            }

            if (end - start - 1 is > Longest - 2 and <= LongestWord)
                into[count++] = FeatureHash.Of(WordSeed, folded[start..end]);
            start = end;
        }

        return count;
    }
}

using Ingestion.Classifier.Language;
using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Topics;

/// <summary>
/// The features of a text's topics, as hashes. English: words, pairs of neighbouring words and the beginnings of words. Other languages: words under
/// their language, and pieces of words without accents, which kindred languages (and names) share.
/// </summary>
internal static class TopicFeatures
{
    /// <summary>Most features that one unit of text gives; sizes the buffers.</summary>
    public const int PerUnit = 2;

    private const int LongestWord = 40;
    private const uint WordSeed = 0x6C078965;
    private const uint PairSeed = 0x3C6EF372;
    private const uint PieceSeed = 0x1F83D9AB;

    /// <summary>The seed of whole words in a language: English has one of its own.</summary>
    public static uint LanguageSeed(ReadOnlySpan<char> language) => language is "en" ? WordSeed : FeatureHash.Of(WordSeed, language);

    /// <summary>Reads the features of a text.</summary>
    /// <param name="text">The text as it stands.</param>
    /// <param name="language">Its language, as the detector names it.</param>
    /// <param name="into">Receives the hashes.</param>
    /// <returns>How many were written; all, or as many as fit.</returns>
    public static int Read(ReadOnlySpan<char> text, ReadOnlySpan<char> language, Span<uint> into)
    {
        var seed = LanguageSeed(language);
        var english = seed == WordSeed;
        Span<char> word = stackalloc char[LongestWord];
        var (count, length, previous, unspaced) = (0, 0, 0u, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || IsMark(c))
            {
                if (length == LongestWord)
                {
                    if (!unspaced || count + (8 * LongestWord) > into.Length) continue;
                    count += Unspaced(word, into[count..]);
                    length = 0;
                }

                word[length++] = c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c);
                unspaced |= ScriptTable.Of(c) is Script.EastAsian or Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar;
                continue;
            }

            if (length == 0) continue;
            if (count + (8 * LongestWord) > into.Length) return count;
            var token = word[..length];
            length = 0;
            if (unspaced)
            {
                count += Unspaced(token, into[count..]);
                unspaced = false;
                previous = 0;
                continue;
            }

            if (token.Length < 2) continue;
            var hash = FeatureHash.Of(seed, token);
            into[count++] = hash;
            if (english)
            {
                if (previous != 0) into[count++] = FeatureHash.Step(FeatureHash.Step(PairSeed, previous), hash);
                if (token.Length > 5) into[count++] = FeatureHash.Of(PieceSeed, token[..5]);
            }
            else
            {
                count += Pieces(token, into[count..]);
            }

            previous = hash;
        }

        return count;
    }

    private static int Pieces(Span<char> token, Span<uint> into)
    {
        for (var i = 0; i < token.Length; i++) token[i] = AccentFolding.Fold(token[i]);
        if (token.Length < 4) return 0;
        var count = 0;
        for (var length = 4; length <= Math.Min(6, token.Length); length++) into[count++] = FeatureHash.Of(PieceSeed, token[..length]);
        for (var i = 1; i + 4 <= token.Length; i++) into[count++] = FeatureHash.Of(PairSeed, token.Slice(i, 4));
        return count;
    }

    private static int Unspaced(ReadOnlySpan<char> token, Span<uint> into)
    {
        var count = 0;
        for (var i = 0; i < token.Length; i++)
            for (var length = 1; length <= Math.Min(3, token.Length - i); length++)
                into[count++] = FeatureHash.Of(PairSeed, token.Slice(i, length));
        return count;
    }

    private static bool IsMark(char c) => ScriptTable.Of(c) != Script.None;
}

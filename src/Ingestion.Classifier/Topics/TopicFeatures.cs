using Ingestion.Classifier.Language;
using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Topics;

/// <summary>
/// The features of a text's topics, as hashes. English: words, pairs of neighbouring words, beginnings and ends of words. Other languages: words,
/// and pieces of words without accents, which kindred languages and names share. Scripts without spaces: runs of one to three signs.
/// </summary>
internal static class TopicFeatures
{
    /// <summary>The language whose own short words count for no other: a text of it teaches all languages what they share with it.</summary>
    public const string NoLanguage = "zxx";

    private const int LongestWord = 40;

    /// <summary>Room that one word can need.</summary>
    private const int MostPerWord = LongestWord * 3;

    /// <summary>Words of this length and more are taken to mean the same in all languages but English: most are names and loans.</summary>
    private const int SharedWord = 5;

    private const uint WordSeed = 0x6C078965;
    private const uint SharedSeed = 0x73C70ECE;
    private const uint PairSeed = 0x3C6EF372;
    private const uint StartSeed = 0x1F83D9AB;
    private const uint EndSeed = 0x5BE0CD19;
    private const uint PieceSeed = 0x510E527F;
    private const uint SentenceSeed = 0x9B05688C;
    private const uint HeadlineSeed = 0xCBBB9D5D;

    /// <summary>A buffer of this size takes all features of a text of the given length.</summary>
    public static int BufferFor(int units) => (units * 3) + (2 * MostPerWord);

    /// <summary>A buffer of this size takes them and what <see cref="AddLine"/> adds.</summary>
    public static int BufferForLine(int units) => 3 * BufferFor(units);

    /// <summary>Reads the features of a text.</summary>
    /// <param name="text">The text as it stands.</param>
    /// <param name="language">Its language, as the detector names it.</param>
    /// <param name="into">Receives the hashes.</param>
    /// <returns>How many were written; all, or as many as fit.</returns>
    public static int Read(ReadOnlySpan<char> text, ReadOnlySpan<char> language, Span<uint> into)
    {
        var english = language is "en";
        var seed = english ? WordSeed : FeatureHash.Of(WordSeed, language);
        Span<char> word = stackalloc char[LongestWord];
        var (count, length, previous, unspaced) = (0, 0, 0u, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (c < 128 ? char.IsAsciiLetter(c) : IsWordUnit(c))
            {
                if (length < LongestWord)
                {
                    word[length++] = c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c);
                    if (c >= '\u0E00') unspaced |= IsUnspaced(c);
                }

                if (!unspaced || length < LongestWord) continue;
            }

            if (length == 0) continue;
            if (count + MostPerWord > into.Length) return count;
            var token = word[..length];
            length = 0;
            if (unspaced)
            {
                count += Runs(token, into[count..]);
                (unspaced, previous) = (false, 0);
            }
            else if (token.Length > 1)
            {
                var hash = FeatureHash.Of(english || token.Length < SharedWord ? seed : SharedSeed, token);
                into[count++] = hash;
                count += english ? Parts(token, previous, hash, into[count..]) : Pieces(token, into[count..]);
                previous = hash;
            }
        }

        return count;
    }

    /// <summary>
    /// Adds what a single English line needs besides: every feature once more as one of a headline or of a sentence, since the same words speak of
    /// other things in either (the two kinds learn from each other and still differ: Daumé, Frustratingly Easy Domain Adaptation, ACL 2007); and
    /// pieces of its words, for it has too few of them.
    /// </summary>
    /// <param name="line">The line that was read.</param>
    /// <param name="features">Its features, in a buffer of <see cref="BufferForLine"/>.</param>
    /// <param name="read">How many there are.</param>
    /// <returns>How many there are now.</returns>
    public static int AddLine(ReadOnlySpan<char> line, Span<uint> features, int read)
    {
        var seed = line.TrimEnd(" \n\"”»')").EndsWith('.') ? SentenceSeed : HeadlineSeed;
        for (var i = 0; i < read; i++) features[read + i] = FeatureHash.Step(seed, features[i]);
        return 2 * read + Read(line, NoLanguage, features[(2 * read)..]);
    }

    private static int Parts(ReadOnlySpan<char> token, uint previous, uint hash, Span<uint> into)
    {
        var count = 0;
        if (previous != 0) into[count++] = FeatureHash.Step(FeatureHash.Step(PairSeed, previous), hash);
        if (token.Length > 5) into[count++] = FeatureHash.Of(StartSeed, token[..5]);
        if (token.Length > 3) into[count++] = FeatureHash.Of(EndSeed, token[^3..]);
        return count;
    }

    private static int Pieces(Span<char> token, Span<uint> into)
    {
        for (var i = 0; i < token.Length; i++) token[i] = AccentFolding.Fold(token[i]);
        if (token.Length < 4) return 0;
        var count = 0;
        for (var length = 4; length <= Math.Min(6, token.Length); length++) into[count++] = FeatureHash.Of(StartSeed, token[..length]);
        for (var i = 1; i + 4 <= token.Length; i++) into[count++] = FeatureHash.Of(PieceSeed, token.Slice(i, 4));
        return count;
    }

    private static int Runs(ReadOnlySpan<char> token, Span<uint> into)
    {
        var count = 0;
        for (var i = 0; i < token.Length; i++)
            for (var length = 1; length <= Math.Min(3, token.Length - i); length++)
                into[count++] = FeatureHash.Of(PieceSeed, token.Slice(i, length));
        return count;
    }

    private static bool IsWordUnit(char c) => char.IsLetter(c) || ScriptTable.Of(c) != Script.None;

    private static bool IsUnspaced(char c) => ScriptTable.Of(c) is Script.EastAsian or Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar;
}

using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Lexicons;

/// <summary>A token as the lexicons write it: lower case, straight apostrophe.</summary>
internal static class TokenWord
{
    /// <summary>Longer tokens are in no lexicon, UTF-16 units.</summary>
    public const int Longest = 32;

    /// <summary>Folds a token into a buffer of <see cref="Longest"/> units; empty when it is longer.</summary>
    public static ReadOnlySpan<char> Fold(TextAnalysis text, int token, Span<char> buffer) => Fold(text.TextOf(text.Tokens[token]), buffer);

    /// <summary>Folds a word into a buffer of <see cref="Longest"/> units; empty when it is longer.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> source, Span<char> buffer)
    {
        if (source.Length > Longest) return default;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            buffer[i] = c < 0x80 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : c == '’' ? '\'' : char.ToLowerInvariant(c);
        }

        return buffer[..source.Length];
    }

    /// <summary>Whether a token is a word of a lexicon, whatever its case.</summary>
    public static bool Is(TextAnalysis text, int token, ReadOnlySpan<char> word)
    {
        var source = text.TextOf(text.Tokens[token]);
        if (source.Length != word.Length) return false;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c == word[i]) continue;
            var folded = c < 0x80 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : c == '’' ? '\'' : char.ToLowerInvariant(c);
            if (folded != word[i]) return false;
        }

        return true;
    }
}

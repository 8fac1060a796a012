namespace Ingestion.Classifier.Sameness;

/// <summary>
/// A 64-bit hash (FNV-1a, finished with the mixer of MurmurHash3) over the letters, digits, currency and per cent signs of a text in lower case, and the
/// points and commas inside numbers: equal where only white space, quotes, dashes and case differ, other where a figure was corrected.
/// </summary>
internal static class TextFingerprint
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The fingerprint of a text.</summary>
    public static long Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                hash = (hash ^ (c < 128 ? c | (char.IsAsciiLetterUpper(c) ? 0x20u : 0u) : char.ToLowerInvariant(c))) * Prime;
            else if (c is '%' or '$' || (c is '.' or ',' && InsideNumber(text, i)) || (c >= 128 && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.CurrencySymbol))
                hash = (hash ^ c) * Prime;
        }

        return (long)Mixer.Finish(hash);
    }

    private static bool InsideNumber(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}

using System.Collections.Frozen;

namespace Ingestion.Classifier.Quantities;

/// <summary>Which mark parts the decimals of a number in a language.</summary>
internal static class DecimalMark
{
    // After the Unicode CLDR; a language that is not here writes a point.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Commas = FrozenSet.Create(
        StringComparer.Ordinal,
        "af", "ast", "az", "be", "bg", "br", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fo", "fr", "fy", "gl", "hr", "hsb", "hu", "hy", "id", "is", "it",
        "jv", "ka", "kk", "kl", "ky", "lb", "lo", "lt", "lv", "mk", "nb", "nl", "nn", "no", "oc", "os", "pl", "pt", "ro", "ru", "sah", "sc", "se", "sh", "sk", "sl", "sq",
        "sr", "su", "sv", "tg", "tk", "tr", "tt", "uk", "uz", "vi", "wo").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it is the comma, so that the point parts the thousands.</summary>
    /// <param name="language">The language, BCP 47.</param>
    public static bool IsComma(string language)
    {
        var cut = language.AsSpan().IndexOfAny('-', '_');
        return Commas.Contains(cut < 0 ? language : language.AsSpan(0, cut));
    }
}

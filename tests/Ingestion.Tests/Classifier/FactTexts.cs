using FsCheck;
using FsCheck.Fluent;

namespace Ingestion.Tests.Classifier;

/// <summary>Texts for properties: pieces that facts are made of, thrown together.</summary>
internal static class FactTexts
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "’", "‘", "„", "«", "»", "‹", "›", "「", "」", "''", "– ", "— ", "-", ",", ".", "!", "?", ":", ";", "(", ")", " ", " ", " ", "\n", "\u00A0",
        "said", "told", "that", "according to", "he", "she", "Lloyd Austin", "Smith", "the minister", "sagte", "a déclaré", "dijo", "сказав", "說", "12", "3.5bn", "1,200", "1.300.000", "20 000",
        "€", "$", "%", "km", "percent", "million", "hundred", "trillion", "thousand", "and said", "half", "a", "dozen", "up to", "between", "and", "to", "from", "one", "in", "two-thirds", "45-year-old", "5-7", "3-1", "999999999999999999999",
        "June", "May", "2024", "12 June 2024", "yesterday", "last week", "Monday", "1990s", "Q2", "31/12/2023", "2024-02-30", "ago", "三", "年", "月", "日", "人", "🙂", "\uD83D", "\u0301", "e\u0301", "İ",
    ];

    /// <summary>Any text of the pieces, with or without blanks between them.</summary>
    public static Arbitrary<string> Any() =>
        Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).Or(Gen.Elements(Pieces).ListOf().Select(p => string.Join(' ', p))).ToArbitrary();

    private static Gen<T> Or<T>(this Gen<T> first, Gen<T> second) => Gen.OneOf(first, second);
}

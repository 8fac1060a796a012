using System.Globalization;

namespace Ingestion.Classifier.Text;

/// <summary>The class of each UTF-16 unit, as a table.</summary>
internal static class CharacterClasses
{
    private static readonly byte[] Table = Build();

    /// <summary>The class of a UTF-16 unit.</summary>
    public static CharacterClass Of(char unit) => (CharacterClass)Table[unit];

    /// <summary>The class of a code point beyond the basic plane.</summary>
    public static CharacterClass OfSupplementary(int codePoint) =>
        codePoint is >= 0x20000 and < 0x40000 ? CharacterClass.Ideograph : OfCategory(CharUnicodeInfo.GetUnicodeCategory(codePoint));

    /// <summary>Whether words may begin and go on with it.</summary>
    public static bool IsLetter(CharacterClass c) => c is CharacterClass.Lower or CharacterClass.Upper or CharacterClass.Letter;

    private static byte[] Build()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (byte)OfUnit((char)i);
        return table;
    }

    private static CharacterClass OfUnit(char unit) => unit switch
    {
        '\n' => CharacterClass.LineFeed,
        '.' or '．' => CharacterClass.Dot,
        ',' => CharacterClass.Comma,
        '\'' or '’' or '\u02BC' or '＇' => CharacterClass.Apostrophe,
        '"' or '`' or '´' or '‘' or '‚' or '‛' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '″' or '「' or '」' or '『' or '』' or '〝' or '〞' or '＂' => CharacterClass.Quote,
        '-' or '‐' or '‑' => CharacterClass.Hyphen,
        '!' or '?' or '…' or '؟' or '‽' or '⁇' or '⁈' or '⁉' or '՜' or '՞' => CharacterClass.Terminator,
        '。' or '！' or '？' or '｡' or '।' or '॥' or '۔' or '։' or '።' or '፧' or '။' or '។' or '៕' => CharacterClass.FullTerminator,
        (>= '\u3041' and <= '\u309F') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => CharacterClass.Ideograph,
        _ when char.IsSurrogate(unit) => CharacterClass.Surrogate,
        _ => OfCategory(CharUnicodeInfo.GetUnicodeCategory(unit)),
    };

    private static CharacterClass OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.LowercaseLetter => CharacterClass.Lower,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Upper,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber => CharacterClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Mark,
        UnicodeCategory.Format => CharacterClass.Format,
        UnicodeCategory.ConnectorPunctuation => CharacterClass.Connector,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => CharacterClass.Space,
        UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharacterClass.Punctuation,
        _ => CharacterClass.Symbol,
    };
}

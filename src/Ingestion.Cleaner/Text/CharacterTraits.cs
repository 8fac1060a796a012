using System.Globalization;

namespace Ingestion.Cleaner.Text;

/// <summary>What a character can be in a line, looked up once for all of the basic plane.</summary>
internal static class CharacterTraits
{
    public const int Letter = 1;
    public const int Capital = 2;
    public const int Digit = 4;
    public const int Uncased = 8;
    public const int Ideograph = 16;
    public const int Comma = 32;
    public const int SentenceEnd = 64;
    public const int Quote = 128;
    public const int Separator = 256;
    public const int Closing = 512;
    public const int Apostrophe = 1024;

    private static readonly ushort[] Table = Build();

    /// <summary>The traits of a character as flags.</summary>
    public static int Of(char c) => Table[c];

    /// <summary>The class of a character that begins or ends a line.</summary>
    public static LineEdge EdgeOf(char c)
    {
        var traits = Of(c);
        if ((traits & Capital) != 0) return LineEdge.Capital;
        if ((traits & Letter) != 0) return LineEdge.Letter;
        if ((traits & Digit) != 0) return LineEdge.Digit;
        if ((traits & SentenceEnd) != 0) return c is '?' or '!' or '？' or '！' or '؟' ? LineEdge.Question : LineEdge.Stop;
        if (c is ':' or ';' or '：' or '；') return LineEdge.Colon;
        if ((traits & Quote) != 0) return LineEdge.Quote;
        if ((traits & Separator) != 0) return LineEdge.Separator;
        return (traits & Comma) != 0 || c is '-' or '–' or '—' ? LineEdge.Comma : LineEdge.Other;
    }

    private static ushort[] Build()
    {
        var table = new ushort[0x10000];
        for (var i = 0; i < table.Length; i++) table[i] = (ushort)Classify((char)i);
        return table;
    }

    private static int Classify(char c)
    {
        var traits = c switch
        {
            >= '0' and <= '9' => Digit,
            ',' or '，' or '、' or '،' => Comma,
            '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '…' or '．' => SentenceEnd,
            '\'' or '’' => Quote | Apostrophe,
            '"' or '“' or '”' or '„' or '«' or '»' or '‘' or '‚' or '‹' or '›' or '「' or '」' or '『' or '』' or '《' or '》' => Quote,
            ')' or ']' or '）' or '】' => Closing,
            '|' or '•' or '·' or '/' or '>' or '<' or '→' or '←' or '▸' or '►' or '▶' or '▼' or '■' or '●' or '*' or '+' or '~' or '_' or '\\' => Separator,
            _ => 0,
        };
        if (traits != 0) return traits;
        if (c is >= '\u0e31' and <= '\u0e4e') return Letter | Uncased;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Letter | Capital,
            UnicodeCategory.LowercaseLetter => Letter,
            UnicodeCategory.OtherLetter => c is >= '\u2E80' and <= '\uFAFF' ? Letter | Uncased | Ideograph : Letter | Uncased,
            UnicodeCategory.ModifierLetter => Letter | Uncased,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Letter | Uncased,
            UnicodeCategory.DecimalDigitNumber => Digit,
            _ => 0,
        };
    }
}

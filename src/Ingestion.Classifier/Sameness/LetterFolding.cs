namespace Ingestion.Classifier.Sameness;

/// <summary>
/// Folds a character to the symbol it is compared by: letters and digits only, lower case, without accents, and with the letters made one that
/// character recognition mixes up most (1 l i, 0 o a, c e, u n, h b, f t, 5 s).
/// </summary>
internal static class LetterFolding
{
    /// <summary>The symbol of what is neither letter nor digit.</summary>
    public const ushort None = 0;

    private static readonly ushort[] Symbols = Build();

    /// <summary>The symbol of one UTF-16 unit.</summary>
    public static ushort Of(char unit) => Symbols[unit];

    /// <summary>Whether a symbol is of a script in which one character says as much as two letters.</summary>
    public static bool IsDense(ushort symbol) => symbol is >= 0x2E80 and < 0xA000 or >= 0xAC00 and < 0xD800;

    private static ushort[] Build()
    {
        var symbols = new ushort[char.MaxValue + 1];
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var c = (char)unit;
            // Both halves of a pair count as letters, but for the planes that hold little else than pictograms.
            if (char.IsSurrogate(c)) symbols[unit] = c is >= '\uD83C' and <= '\uD83E' or >= '\uDC00' ? None : c;
            else if (char.IsLetterOrDigit(c)) symbols[unit] = Confusable(Bare(char.ToLowerInvariant(c)));
        }

        return symbols;
    }

    private static char Confusable(char c) => c switch
    {
        '1' or 'l' => 'i',
        '0' or 'a' => 'o',
        '5' => 's',
        'c' => 'e',
        'u' => 'n',
        'h' => 'b',
        'f' => 't',
        _ => c,
    };

    private static char Bare(char c) => c switch
    {
        >= 'à' and <= 'å' or 'ā' or 'ă' or 'ą' => 'a',
        'ç' or 'ć' or 'ĉ' or 'ċ' or 'č' => 'c',
        'ď' or 'đ' or 'ð' => 'd',
        >= 'è' and <= 'ë' or 'ē' or 'ĕ' or 'ė' or 'ę' or 'ě' or 'ё' => 'e',
        'ĝ' or 'ğ' or 'ġ' or 'ģ' => 'g',
        >= 'ì' and <= 'ï' or 'ĩ' or 'ī' or 'ĭ' or 'į' or 'ı' => 'i',
        'ĺ' or 'ļ' or 'ľ' or 'ł' => 'l',
        'ñ' or 'ń' or 'ņ' or 'ň' => 'n',
        >= 'ò' and <= 'ö' or 'ø' or 'ō' or 'ŏ' or 'ő' => 'o',
        'ŕ' or 'ŗ' or 'ř' => 'r',
        'ś' or 'ŝ' or 'ş' or 'š' or 'ș' => 's',
        'ţ' or 'ť' or 'ț' => 't',
        >= 'ù' and <= 'ü' or 'ũ' or 'ū' or 'ŭ' or 'ů' or 'ű' or 'ų' => 'u',
        'ý' or 'ÿ' => 'y',
        'ź' or 'ż' or 'ž' => 'z',
        _ => c,
    };
}

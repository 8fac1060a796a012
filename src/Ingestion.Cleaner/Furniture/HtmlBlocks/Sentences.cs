namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>How lines begin and end.</summary>
internal static class Sentences
{
    /// <summary>Whether a line ends as a sentence does, in any script.</summary>
    public static bool Ends(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i > 0 && text[i] is '”' or '"' or '»' or '’' or '\'' or ')' or ']' or '」' or '』' or '“') i--;
        return text[i] is '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '…' or '۔';
    }

    /// <summary>A number for the kind of the last sign.</summary>
    public static int LastKind(ReadOnlySpan<char> text) => text[^1] switch
    {
        '.' or '。' or '।' or '۔' => 1,
        '!' or '?' or '！' or '？' or '؟' => 2,
        ':' or '：' => 3,
        ',' or ';' => 4,
        '…' => 5,
        '”' or '"' or '»' or '’' or '\'' or '」' => 6,
        ')' => 7,
        '|' or '›' or '>' or '→' or '/' or '-' or '–' => 8,
        _ => 0,
    };

    /// <summary>A number for the kind of the first sign.</summary>
    public static int FirstKind(ReadOnlySpan<char> text)
    {
        var c = text[0];
        if (char.IsLower(c)) return 0;
        if (char.IsUpper(c)) return 1;
        if (char.IsDigit(c)) return 2;
        if (char.IsLetter(c)) return 3;
        return c switch
        {
            '“' or '"' or '„' or '«' or '‘' or '\'' or '「' => 4,
            '•' or '·' or '-' or '–' or '*' or '▪' or '►' or '✓' or '—' => 5,
            '©' => 6,
            '#' or '@' => 7,
            '(' or '[' => 8,
            _ => 9,
        };
    }
}

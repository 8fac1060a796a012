namespace Ingestion.Cleaner.Metadata;

/// <summary>A piece of text as the date grammar sees it: a run of digits, a run of letters, or one sign.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">Units.</param>
/// <param name="Kind">'0' for digits, 'a' for letters, else the sign itself; ' ' for white space of any length.</param>
/// <param name="Value">The number of a run of at most nine digits, else −1.</param>
internal readonly record struct DateToken(int Start, int Length, char Kind, int Value)
{
    /// <summary>One past the last unit.</summary>
    public int End => Start + Length;

    /// <summary>Parts a text; at most <paramref name="most"/> tokens, linear in its length.</summary>
    public static List<DateToken> Split(ReadOnlySpan<char> text, int most)
    {
        var tokens = new List<DateToken>();
        var at = 0;
        while (at < text.Length && tokens.Count < most)
        {
            var start = at;
            var kind = KindOf(text[at++]);
            if (kind is '0' or 'a' or ' ')
                while (at < text.Length && KindOf(text[at]) == kind && !(kind == 'a' && IsIdeograph(text[at - 1]))) at++;
            tokens.Add(new DateToken(start, at - start, kind, kind == '0' ? Number(text[start..at]) : -1));
        }

        return tokens;
    }

    private static char KindOf(char c)
    {
        if (char.IsAsciiDigit(c)) return '0';
        if (char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark) return 'a';
        if (char.IsWhiteSpace(c)) return ' ';
        return c is '–' or '—' or '‑' or '−' ? '-' : c;
    }

    /// <summary>Ideographs and Hangul syllables stand for themselves: 年, 월.</summary>
    private static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\uD7AF';

    private static int Number(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 9) return -1;
        var value = 0;
        foreach (var c in digits) value = (value * 10) + (c - '0');
        return value;
    }
}

namespace Ingestion.Classifier.Text;

/// <summary>How far a word goes, and what its case is.</summary>
internal static class WordShape
{
    /// <summary>The end of the word, number or abbreviation that begins at <paramref name="start"/>.</summary>
    public static int WordEnd(string body, int start, int end, bool number)
    {
        var at = start;
        var segment = start; // where the part after the last inner dot begins
        if (body[at] is '@' or '#') at++;
        while (at < end)
        {
            var c = CharacterClasses.Of(body[at]);
            switch (c)
            {
                case CharacterClass.Lower or CharacterClass.Upper or CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark or CharacterClass.Connector:
                    at++;
                    continue;
                case CharacterClass.Surrogate when at + 1 < end && char.IsSurrogatePair(body[at], body[at + 1])
                        && CharacterClasses.OfSupplementary(char.ConvertToUtf32(body[at], body[at + 1])) is CharacterClass.Lower or CharacterClass.Upper or CharacterClass.Letter or CharacterClass.Mark:
                    at += 2;
                    continue;
                case CharacterClass.Format when at > start && JoinsTo(body, at + 1, end, digits: false):
                    at++;
                    continue;
                case CharacterClass.Apostrophe when JoinsTo(body, at + 1, end, digits: false) && CliticEnd(body, at, end) == 0:
                    at++;
                    continue;
                case CharacterClass.Hyphen when at > start && JoinsTo(body, at + 1, end, digits: true):
                    at++;
                    segment = at;
                    continue;
                case CharacterClass.Comma when number && at + 1 < end && CharacterClasses.Of(body[at + 1]) == CharacterClass.Digit && CharacterClasses.Of(body[at - 1]) == CharacterClass.Digit:
                    at++;
                    continue;
                case CharacterClass.Symbol or CharacterClass.Punctuation when body[at] == '&' && at > start && at + 1 < end
                        && CharacterClasses.Of(body[at - 1]) == CharacterClass.Upper && CharacterClasses.Of(body[at + 1]) == CharacterClass.Upper:
                    at++;
                    continue;
                case CharacterClass.Dot when at > start && DotJoins(body, segment, at, end):
                    at++;
                    segment = at;
                    continue;
                case CharacterClass.Dot when at > start && StopBelongs(body, start, segment, at, end):
                    return at + 1;
            }

            break;
        }

        return Math.Max(at, start + 1);
    }

    /// <summary>Where a clitic that begins with the apostrophe at <paramref name="at"/> ends, or 0 when none does.</summary>
    public static int CliticEnd(string body, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && stop < at + 4 && CharacterClasses.IsLetter(CharacterClasses.Of(body[stop]))) stop++;
        if (stop < end && CharacterClasses.Of(body[stop]) is CharacterClass.Lower or CharacterClass.Upper or CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark) return 0;
        return body.AsSpan(at + 1, stop - at - 1) is "s" or "S" or "re" or "ve" or "ll" or "d" or "m" or "RE" or "VE" or "LL" or "D" or "M" ? stop : 0;
    }

    /// <summary>
    /// The end of an elided article or pronoun ('l’', 'd’', 'qu’', 'dell’'), apostrophe included, or 0. A capital one is taken for a
    /// part of the name when a capital follows ('L’Aquila', 'D’Angelo').
    /// </summary>
    public static int ElisionEnd(string body, int start, int end)
    {
        var at = start;
        while (at < end && at < start + 9 && CharacterClasses.IsLetter(CharacterClasses.Of(body[at]))) at++;
        if (at == start || at + 1 >= end || CharacterClasses.Of(body[at]) != CharacterClass.Apostrophe) return 0;
        var next = CharacterClasses.Of(body[at + 1]);
        if (!CharacterClasses.IsLetter(next) || CliticEnd(body, at, end) > 0) return 0;
        var capital = CharacterClasses.Of(body[start]) == CharacterClass.Upper;
        if (capital && next == CharacterClass.Upper) return 0;
        Span<char> lower = stackalloc char[9];
        var length = body.AsSpan(start, at - start).ToLowerInvariant(lower);
        return lower[..length] is "l" or "d" or "qu" or "j" or "n" or "s" or "c" or "m" or "t" or "jusqu" or "lorsqu" or "puisqu" or "quelqu"
            or "dell" or "all" or "nell" or "sull" or "dall" or "un" or "quell" or "dagl" or "negl" or "degl" or "agl" or "coll" ? at + 1 : 0;
    }

    /// <summary>The end of the web or mail address that begins at <paramref name="start"/>, or 0.</summary>
    public static int AddressEnd(string body, int start, int end)
    {
        var rest = body.AsSpan(start, end - start);
        if (!(rest[0] is 'h' or 'H' && (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
            && !(rest[0] is 'w' or 'W' && rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && rest.Length > 4 && char.IsAsciiLetterOrDigit(rest[4]))
            && !IsMail(rest)) return 0;
        var at = 0;
        while (at < rest.Length && CharacterClasses.Of(rest[at]) is not (CharacterClass.Space or CharacterClass.Quote) && rest[at] is not ('<' or '>' or ')')) at++;
        while (at > 1 && rest[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’') at--;
        return start + at;
    }

    /// <summary>The case of a token's letters.</summary>
    public static LetterCase CaseOf(ReadOnlySpan<char> text)
    {
        var (upper, lower, firstUpper, any) = (0, 0, false, false);
        foreach (var unit in text)
        {
            var c = CharacterClasses.Of(unit);
            if (c == CharacterClass.Upper)
            {
                if (!any) firstUpper = true;
                any = true;
                upper++;
            }
            else if (c == CharacterClass.Lower)
            {
                any = true;
                lower++;
            }
        }

        if (!any) return LetterCase.None;
        if (upper == 0) return LetterCase.Lower;
        if (firstUpper && upper == 1) return LetterCase.Capitalised;
        return lower == 0 ? LetterCase.AllCaps : LetterCase.Mixed;
    }

    // A mail address is told by '@' within the first 64 letters, digits and dots, with a letter after it.
    private static bool IsMail(ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < rest.Length && i < 64; i++)
        {
            if (rest[i] == '@') return i > 0 && i + 1 < rest.Length && char.IsAsciiLetterOrDigit(rest[i + 1]);
            if (!char.IsAsciiLetterOrDigit(rest[i]) && rest[i] is not ('.' or '_' or '-' or '+')) return false;
        }

        return false;
    }

    private static bool JoinsTo(string body, int next, int end, bool digits) =>
        next < end && CharacterClasses.Of(body[next]) is var c
        && (CharacterClasses.IsLetter(c) || c == CharacterClass.Mark || (digits && c == CharacterClass.Digit));

    // Inside 'U.S', '1.3', 'example.com', 'J.K'; not inside 'end.Next', where a blank is missing.
    private static bool DotJoins(string body, int segment, int at, int end)
    {
        if (at + 1 >= end) return false;
        var before = CharacterClasses.Of(body[at - 1]);
        var after = CharacterClasses.Of(body[at + 1]);
        if (after == CharacterClass.Digit) return before == CharacterClass.Digit;
        if (before == CharacterClass.Digit) return false;
        return after switch
        {
            CharacterClass.Upper => at - segment == 1 && before == CharacterClass.Upper,
            CharacterClass.Lower => before == CharacterClass.Lower || at - segment == 1,
            _ => false,
        };
    }

    // 'U.S.', 'a.m.', 'Gen.', 'John F. Kennedy'.
    private static bool StopBelongs(string body, int start, int segment, int at, int end)
    {
        if (at + 1 < end && CharacterClasses.Of(body[at + 1]) == CharacterClass.Dot) return false; // '...'
        var last = CharacterClasses.Of(body[at - 1]);
        if (at - segment == 1 && segment > start && body[segment - 1] == '.' && CharacterClasses.IsLetter(last)) return true;
        var next = at + 1;
        while (next < end && next < at + 4 && CharacterClasses.Of(body[next]) == CharacterClass.Space) next++;
        var follows = next < end ? CharacterClasses.Of(body[next]) : CharacterClass.Space;
        if (at - start == 1 && last == CharacterClass.Upper && body[start] != 'I')
            return next > at + 1 && follows == CharacterClass.Upper && !OpensSentence(body, next, end);
        return CharacterClasses.IsLetter(last) && Abbreviations.TakesStop(body.AsSpan(start, at - start), follows == CharacterClass.Digit);
    }

    private static bool OpensSentence(string body, int start, int end)
    {
        var stop = start;
        while (stop < end && stop < start + 12 && CharacterClasses.IsLetter(CharacterClasses.Of(body[stop]))) stop++;
        return Abbreviations.OpensSentence(body.AsSpan(start, stop - start));
    }
}

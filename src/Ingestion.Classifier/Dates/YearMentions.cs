using Ingestion.Contracts.Articles;

namespace Ingestion.Classifier.Dates;

/// <summary>Reads bare years, quarters and decades.</summary>
internal static class YearMentions
{
    private const int Earliest = 1700;
    private const int Latest = 2060;

    // 'Temperatures will climb from the 70s into the 80s': how far before it its noun may stand, tokens.
    private const int MeasureReach = 9;

    /// <summary>Reads a decade that begins at a number or a quotation mark: '1990s', '’90s', '1970er Jahre', '1990-talet'.</summary>
    public static bool TryDecade(in DateContext context, int i, out DateReading reading)
    {
        reading = default;
        var elided = context.Is(i, '\'') || context.Is(i, '’') || context.Is(i, '‘');
        var at = elided ? i + 1 : i;
        if (at >= context.Limit || (elided && context.Text.SpaceBefore(at))) return false;
        var number = DateNumber.Of(context.Text, at);
        if (number.Digits is not (2 or 4) || number.Value % 10 != 0 || (number.Digits == 4 && !number.IsYear)) return false;
        var rest = number.Rest(context.Text.Body);
        var end = at + 1;
        if (rest is "er" && end < context.Limit && context.Lexicon.DecadeAfter.TryMatch(context.Text, end, context.Limit, out _, out var after)) end = after;
        else if (rest.IsEmpty && end < context.Limit && context.Text.TextOf(context.Token(end)) is "'s" or "’s" && number.Digits == 4) end++;
        else if (!(rest is "s" or "-talet" or "-tallet" or "-luvulla" or "-luvun" or "-х" or "-ті" or "-e" || rest.StartsWith("er-Jahre", StringComparison.Ordinal) || rest.StartsWith("-talets", StringComparison.Ordinal))) return false;
        if (number.Digits == 2 && rest is "s" && ((!elided && !(at > context.Begin && context.Lexicon.DecadeCues.Holds(context.Text, at - 1, context.Begin))) || IsMeasure(context, i, end))) return false;
        reading = context.Read(i, end, CalendarDate.OfDecade(Century(number)), number.Digits == 4 ? 0.96 : 0.88);
        return true;
    }

    /// <summary>Whether what looks like a decade of two digits is a measure: 'temperatures in the 80s', 'the low 90s Fahrenheit'.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="i">Its first token.</param>
    /// <param name="end">One past its last token.</param>
    public static bool IsMeasure(in DateContext context, int i, int end)
    {
        if (i > context.Begin && context.Lexicon.DecadeSure.Holds(context.Text, i - 1, context.Begin)) return false;
        var last = Math.Min(context.Limit, end + 1);
        for (var j = Math.Max(context.Begin, i - MeasureReach); j < last; j++)
        {
            if ((j < i || j >= end) && context.Lexicon.NoDecade.Holds(context.Text, j, last)) return true;
        }

        return false;
    }

    /// <summary>Reads a decade after its word: 'années 1990', 'años 80', 'anni Novanta'.</summary>
    public static bool TryWordedDecade(in DateContext context, int i, int end, out DateReading reading)
    {
        reading = default;
        var at = context.Is(end, '\'') || context.Is(end, '’') ? end + 1 : end;
        if (at >= context.Limit) return false;
        if (context.Lexicon.DecadeNames.TryMatch(context.Text, at, context.Limit, out var tens, out var nameEnd))
        {
            reading = context.Read(i, nameEnd, CalendarDate.OfDecade(1900 + (tens * 10)), 0.9);
            return true;
        }

        var number = DateNumber.Of(context.Text, at);
        if (!number.IsPlain || number.Value % 10 != 0 || !(number.IsYear || number.Digits == 2)) return false;
        reading = context.Read(i, at + 1, CalendarDate.OfDecade(Century(number)), 0.93);
        return true;
    }

    /// <summary>Reads a quarter with or without its year.</summary>
    public static bool TryQuarter(in DateContext context, int i, int quarter, int end, out DateReading reading)
    {
        reading = default;
        var (year, yearEnd, relative) = CalendarDates.YearAfter(context, end, commaAllowed: false);
        if (year == 0)
        {
            var next = end < context.Limit && Lexicons.TokenWord.Is(context.Text, end, "in") ? end + 1 : end;
            (year, yearEnd, relative) = CalendarDates.YearAfter(context, next, commaAllowed: false);
        }

        if (year > 0)
        {
            reading = context.Read(i, yearEnd, CalendarDate.OfQuarter(year, quarter), 0.96, relative);
            return true;
        }

        var resolved = context.Anchor.Shift(DateUnit.Quarter, 0) is { } current
            ? CalendarDate.OfQuarter(quarter > current.Part && !context.LiesAhead(i) ? current.Year - 1 : current.Year, quarter)
            : (CalendarDate?)null;
        reading = context.Read(i, end, resolved, TimePrecision.Quarter, 0.75);
        return true;
    }

    /// <summary>Reads a bare year and, of a range, its other end ('2014–2018', '1939-45').</summary>
    public static bool TryYear(in DateContext context, int i, bool cued, out DateReading first, out DateReading? second)
    {
        (first, second) = (default, null);
        var number = DateNumber.Of(context.Text, i);
        if (!number.IsYear) return false;
        var body = context.Text.Body;
        var other = number.IsPlain ? default : OtherYear(body, number);
        if (!number.IsPlain && other.Value == 0 && !number.Rest(body).StartsWith("-", StringComparison.Ordinal) && number.Rest(body) is not ("." or "-ban" or "-ben")) return false;
        if (!number.IsPlain && other.Value == 0) return false;
        var confidence = Plausibility(context, i, number, cued);
        if (confidence < 0.5) return false;
        first = context.Read(i, i + 1, CalendarDate.OfYear(number.Value), confidence) with { End = number.Suffix };
        if (other.Value > 0) second = context.Read(i, i + 1, CalendarDate.OfYear(other.Value), confidence) with { Start = other.Suffix - other.Digits };
        return true;
    }

    private static DateNumber OtherYear(string body, in DateNumber year)
    {
        var rest = year.Rest(body);
        if (rest.Length is not (3 or 5) || rest[0] != '-') return default;
        var value = 0;
        foreach (var c in rest[1..])
        {
            if (DateNumber.Digit(c) is not (>= 0 and var digit)) return default;
            value = (value * 10) + digit;
        }

        if (rest.Length == 3) value += year.Value / 100 * 100;
        return value > year.Value && value <= Latest + 100 ? new DateNumber(value, rest.Length - 1, year.End, year.End) : default;
    }

    private static double Plausibility(in DateContext context, int i, in DateNumber number, bool cued)
    {
        var (text, lexicon, next) = (context.Text, context.Lexicon, i + 1);
        if (next < context.Limit && (context.Is(next, ':') || lexicon.NoYear.TryMatch(text, next, context.Limit, out _, out _))) return 0;
        if (next < context.Limit && (text.Tokens[next].Kind is Text.TokenKind.Symbol || (text.Tokens[next].Kind == Text.TokenKind.Number && !context.Is(next - 1, '-')))) return 0;
        if (next + 1 < context.Limit && lexicon.Ranges.TryMatch(text, next, context.Limit, out _, out var rangeEnd) && rangeEnd + 1 < context.Limit
            && DateNumber.Of(text, rangeEnd).Digits > 0 && lexicon.NoYear.TryMatch(text, rangeEnd + 1, context.Limit, out _, out _)) return 0;
        if (i > context.Begin && text.Tokens[i - 1].Kind == Text.TokenKind.Symbol) return 0;
        for (var j = next; j < context.Limit && j < next + 3 && context.IsCapitalised(j); j++)
            if (lexicon.Streets.Holds(text, j, context.Limit)) return 0;
        if (cued) return 0.92;
        if (number.Value < 1000) return 0;
        if (next < context.Limit && lexicon.YearAfter.TryMatch(text, next, context.Limit, out _, out _)) return 0.95;
        if (i > context.Begin && context.Is(i - 1, '(') && number.Value is >= Earliest and <= Latest) return 0.85;
        if (i > context.Begin && lexicon.YearCues.TryMatch(text, i - 1, context.Begin, out _, out var cueStart))
            return number.Value is >= Earliest and <= Latest ? 0.92 : cueStart < i && Lexicons.TokenWord.Is(text, i - 1, "year") ? 0.9 : 0;
        if (number.Value is < Earliest or > Latest) return 0;
        // The other end of a range whose first end was a year.
        if (i - 2 >= context.Begin && lexicon.Ranges.TryMatch(text, i - 1, context.Limit, out _, out _) && DateNumber.Of(text, i - 2) is { IsYear: true, IsPlain: true }) return 0.9;
        if (i == context.Begin) return next < context.Limit && (context.Is(next, ',') || (!context.IsCapitalised(next) && lexicon.Language is "de" or "sv" or "da" or "no" or "nl")) ? 0.8 : 0;
        return 0;
    }

    private static int Century(in DateNumber number) => number.Digits == 4 ? number.Value : number.Value >= 20 ? 1900 + number.Value : 2000 + number.Value;
}

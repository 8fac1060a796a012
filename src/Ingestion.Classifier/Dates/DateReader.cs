using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Dates;

/// <summary>Reads the date that begins at a token, whatever its form.</summary>
internal static class DateReader
{
    /// <summary>Reads a date that names a day or month.</summary>
    public static bool TryAbsolute(in DateContext context, int i, out DateReading first, out DateReading? second)
    {
        (first, second) = (default, null);
        if (context.Token(i).Kind == TokenKind.Number)
            return NumericDates.TryRead(context, i, out first) || CalendarDates.TryDayFirst(context, i, out first, out second) || TryYearFirst(context, i, out first);
        return context.Lexicon.Words.TryMatch(context.Text, i, context.Limit, out var word, out var end) && word.Kind == DateWordKind.Month
            && CalendarDates.TryMonthFirst(context, i, word.Value, end, word.Ambiguous, out first, out second);
    }

    /// <summary>Reads the date that begins at a token.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="i">The token.</param>
    /// <param name="first">The date, or the first end of a range.</param>
    /// <param name="second">The other end, or null.</param>
    public static bool TryRead(in DateContext context, int i, out DateReading first, out DateReading? second)
    {
        (first, second) = (default, null);
        switch (context.Token(i).Kind)
        {
            case TokenKind.Number:
                return RelativeDates.TryAgo(context, i, out first)
                    || TryNumberedQuarter(context, i, out first)
                    || TryAbsolute(context, i, out first, out second)
                    || YearMentions.TryDecade(context, i, out first)
                    || YearMentions.TryYear(context, i, cued: false, out first, out second);
            case TokenKind.Quote:
                return YearMentions.TryDecade(context, i, out first);
            case TokenKind.Word:
                return TryWord(context, i, out first, out second);
            default:
                return false;
        }
    }

    private static bool TryWord(in DateContext context, int i, out DateReading first, out DateReading? second)
    {
        (first, second) = (default, null);
        if (TryPrefixed(context, i, out first)) return true;
        if (!context.Lexicon.Words.TryMatch(context.Text, i, context.Limit, out var word, out var end)) return false;
        return word.Kind switch
        {
            DateWordKind.Modifier => TryModified(context, i, end, out first, out second),
            DateWordKind.Month => RelativeDates.TryRead(context, i, word, end, out first) || CalendarDates.TryMonthFirst(context, i, word.Value, end, word.Ambiguous, out first, out second),
            DateWordKind.Quarter => YearMentions.TryQuarter(context, i, word.Value, end, out first),
            DateWordKind.Decade => TryDecadeName(context, i, word.Value, end, out first),
            DateWordKind.DecadeWord => YearMentions.TryWordedDecade(context, i, end, out first) || RelativeDates.TryRead(context, i, word with { Kind = DateWordKind.Unit, Value = (int)DateUnit.Year, Plural = true }, end, out first),
            DateWordKind.AgoBefore or DateWordKind.Number => RelativeDates.TryAgo(context, i, out first),
            _ => RelativeDates.TryRead(context, i, word, end, out first),
        };
    }

    private static bool TryModified(in DateContext context, int i, int end, out DateReading first, out DateReading? second)
    {
        (first, second) = (default, null);
        if (end >= context.Limit || context.Lexicon.Words.TryMatch(context.Text, end, context.Limit, out var again, out _) && again.Kind is DateWordKind.Modifier or DateWordKind.Weekday) return false;
        var read = context.Token(end).Kind == TokenKind.Number
            ? YearMentions.TryDecade(context, end, out first) || YearMentions.TryYear(context, end, cued: true, out first, out second)
            : context.Lexicon.Words.TryMatch(context.Text, end, context.Limit, out _, out _) && TryRead(context, end, out first, out second);
        if (!read || first.Precision is Contracts.Articles.TimePrecision.Day) return read && first.Relative && Widen(context, i, ref first);
        return Widen(context, i, ref first);
    }

    private static bool Widen(in DateContext context, int i, ref DateReading reading)
    {
        reading = reading with { Start = context.Token(i).Start };
        return true;
    }

    // 'mid-2021', 'mid-June', 'mi-juin': one token.
    private static bool TryPrefixed(in DateContext context, int i, out DateReading reading)
    {
        reading = default;
        var token = context.Token(i);
        var text = context.Text.TextOf(token);
        var cut = text.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) ? 4 : text.StartsWith("mi-", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        if (cut == 0 || text.Length < cut + 3) return false;
        var rest = TextAnalysis.Of(text[cut..].ToString());
        if (rest.Tokens.Length != 1) return false;
        var inner = new DateContext(rest, context.Lexicon, context.Anchor, 0, 1);
        DateReading read;
        if (rest.Tokens[0].Kind == TokenKind.Number)
        {
            if (!YearMentions.TryDecade(inner, 0, out read) && !YearMentions.TryYear(inner, 0, cued: true, out read, out _)) return false;
        }
        else
        {
            if (!context.Lexicon.Words.TryMatch(rest, 0, 1, out var word, out _) || word.Kind != DateWordKind.Month) return false;
            var (year, end, _) = CalendarDates.YearAfter(context, i + 1, commaAllowed: false);
            reading = year > 0
                ? context.Read(i, end, CalendarDate.OfMonth(year, word.Value), 0.95)
                : context.Read(i, i + 1, context.Anchor.Month(word.Value, context.LiesAhead(i) ? 1 : 0), Contracts.Articles.TimePrecision.Month, 0.85);
            return true;
        }

        reading = read with { Start = token.Start, End = token.End, TokenEnd = i + 1 };
        return true;
    }

    // '2023. június 12-én'.
    private static bool TryYearFirst(in DateContext context, int i, out DateReading reading)
    {
        reading = default;
        var year = DateNumber.Of(context.Text, i);
        if (!year.IsYear || !year.IsPlain || context.Lexicon.Language is not ("hu" or "lt" or "lv" or "eu")) return false;
        if (!CalendarDates.TryMonth(context, context.SkipStop(i + 1), out var month, out var end) || end >= context.Limit) return false;
        var day = DateNumber.Of(context.Text, end);
        reading = day.IsDay && day.Value <= DateTime.DaysInMonth(year.Value, month)
            ? context.Read(i, context.SkipStop(end + 1), new CalendarDate(year.Value, month, day.Value, Contracts.Articles.TimePrecision.Day), 0.97)
            : context.Read(i, end, CalendarDate.OfMonth(year.Value, month), 0.95);
        return true;
    }

    // '3. Quartal', '1er trimestre', '2q'.
    private static bool TryNumberedQuarter(in DateContext context, int i, out DateReading reading)
    {
        reading = default;
        return context.Lexicon.Words.TryMatch(context.Text, i, context.Limit, out var word, out var end) && word.Kind == DateWordKind.Quarter
            && YearMentions.TryQuarter(context, i, word.Value, end, out reading);
    }

    private static bool TryDecadeName(in DateContext context, int i, int tens, int end, out DateReading reading)
    {
        reading = default;
        if (i == context.Begin || !Lexicons.TokenWord.Is(context.Text, i - 1, "the") || YearMentions.IsMeasure(context, i, end)) return false;
        reading = context.Read(i, end, CalendarDate.OfDecade(1900 + (tens * 10)), 0.8);
        return true;
    }
}

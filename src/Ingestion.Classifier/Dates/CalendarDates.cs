using Ingestion.Contracts.Articles;

namespace Ingestion.Classifier.Dates;

/// <summary>Reads dates that name a month: '12 June 2024', 'June 3-5', 'June 2024', 'June', and their ranges.</summary>
internal static class CalendarDates
{
    /// <summary>Reads a date that begins with its day.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="i">The token of the day.</param>
    /// <param name="first">The date, or the first of a range.</param>
    /// <param name="second">The other end of a range, or null.</param>
    public static bool TryDayFirst(in DateContext context, int i, out DateReading first, out DateReading? second)
    {
        (first, second) = (default, null);
        var body = context.Text.Body;
        var day = DateNumber.Of(context.Text, i);
        if (!day.IsDay) return false;
        var (next, otherToken, other) = (context.SkipStop(i + 1), -1, default(DateNumber));
        if (!day.IsDayOrOrdinal(body))
        {
            if (!JoinedDays(body, day, out other)) return false;
        }
        else if (next + 1 < context.Limit && context.Lexicon.Ranges.TryMatch(context.Text, next, context.Limit, out _, out var joined) && joined < context.Limit)
        {
            other = DateNumber.Of(context.Text, joined);
            if (other.IsDayOrOrdinal(body) && other.Value > day.Value) (otherToken, next) = (joined, context.SkipStop(joined + 1));
        }

        if (!TryMonth(context, next, out var month, out var monthEnd)) return false;
        var (year, end, _) = YearAfter(context, monthEnd, commaAllowed: true);
        var dayEnd = otherToken >= 0 || !day.IsDayOrOrdinal(body) ? day.Suffix : context.Token(end - 1).End;
        first = Day(context, i, end, year, month, day.Value) with { End = dayEnd };
        if (otherToken >= 0) second = Day(context, otherToken, end, year, month, other.Value);
        else if (!day.IsDayOrOrdinal(body)) second = Day(context, i, end, year, month, other.Value) with { Start = other.Suffix - other.Digits };
        return first.TokenEnd > 0 && IsValid(month, day.Value, year);
    }

    /// <summary>Reads a date that begins with its month.</summary>
    public static bool TryMonthFirst(in DateContext context, int i, int month, int monthEnd, bool ambiguous, out DateReading first, out DateReading? second)
    {
        (first, second) = (default, null);
        if (context.Lexicon.CapitalMonths && !context.IsCapitalised(i)) return false;
        var next = context.SkipStop(monthEnd);
        if (next < context.Limit && context.Lexicon.Links.TryMatch(context.Text, next, context.Limit, out _, out var linked) && linked < context.Limit
            && DateNumber.Of(context.Text, linked) is { IsYear: true } or { IsDay: true }) next = linked;
        if (next < context.Limit)
        {
            var number = DateNumber.Of(context.Text, next);
            if (number.IsDay && TryDays(context, i, month, next, number, out first, out second)) return true;
        }

        var (year, end, relative) = YearAfter(context, monthEnd, commaAllowed: true);
        if (year > 0)
        {
            first = context.Read(i, end, CalendarDate.OfMonth(year, month), 0.97, relative);
            return true;
        }

        if (!MayStandAlone(context, i, ambiguous)) return false;
        var ahead = context.LiesAhead(i);
        first = context.Read(i, monthEnd, context.Anchor.Month(month, ahead ? 1 : 0), TimePrecision.Month, ambiguous ? 0.75 : 0.85);
        return true;
    }

    /// <summary>Reads a month by its name or number ('tháng 6').</summary>
    public static bool TryMonth(in DateContext context, int i, out int month, out int end)
    {
        (month, end) = (0, i);
        i = context.SkipLink(i);
        if (i >= context.Limit) return false;
        if (context.Lexicon.Words.TryMatch(context.Text, i, context.Limit, out var word, out end) && word.Kind == DateWordKind.Month)
        {
            month = word.Value;
            return !(context.Lexicon.CapitalMonths && word.Ambiguous && !context.IsCapitalised(i));
        }

        if (!context.Lexicon.MonthWords.TryMatch(context.Text, i, context.Limit, out _, out var after) || after >= context.Limit) return false;
        var number = DateNumber.Of(context.Text, after);
        (month, end) = (number.Value, after + 1);
        return number.Digits is 1 or 2 && number.IsPlain && month is >= 1 and <= 12;
    }

    /// <summary>The year that goes with a month, or 0; where the date ends; and whether the year hangs on publication ('this year').</summary>
    public static (int Year, int End, bool Relative) YearAfter(in DateContext context, int end, bool commaAllowed)
    {
        var next = context.SkipStop(end);
        if (commaAllowed && context.Is(next, ',')) next++;
        else next = context.SkipLink(next);
        if (next < context.Limit && context.Lexicon.YearWords.TryMatch(context.Text, next, context.Limit, out _, out var worded)) next = worded;
        if (next >= context.Limit) return (0, end, false);
        if (context.Anchor.Published is { } published && context.Token(next).Kind == Text.TokenKind.Word
            && context.Lexicon.Words.TryMatch(context.Text, next, context.Limit, out var which, out var whichEnd) && which.Kind == DateWordKind.Adjective && whichEnd < context.Limit
            && context.Lexicon.Words.TryMatch(context.Text, whichEnd, context.Limit, out var unit, out var unitEnd) && unit is { Kind: DateWordKind.Unit, Plural: false, Value: (int)DateUnit.Year })
            return (published.Year + which.Value, unitEnd, true);
        var number = DateNumber.Of(context.Text, next);
        var ending = number.Rest(context.Text.Body);
        return number.IsYear && (number.IsPlain || ending is "." or "-ban" or "-ben") ? (number.Value, next + 1, false) : (0, end, false);
    }

    private static bool TryDays(in DateContext context, int i, int month, int dayToken, in DateNumber day, out DateReading first, out DateReading? second)
    {
        (first, second) = (default, null);
        var body = context.Text.Body;
        var joined = JoinedDays(body, day, out var other);
        if (!joined && !day.IsDayOrOrdinal(body)) return false;
        // A number that goes on ('June 12.5', 'March 20 000') or counts something is no day; clock times ('March 3:15') neither.
        if (context.Is(dayToken + 1, ':') || context.Is(dayToken + 1, '%')) return false;
        var (next, otherToken) = (dayToken + 1, -1);
        if (!joined && next + 1 < context.Limit && context.Lexicon.Ranges.TryMatch(context.Text, next, context.Limit, out _, out var after) && after < context.Limit)
        {
            other = DateNumber.Of(context.Text, after);
            if (other.IsDayOrOrdinal(body) && other.Value > day.Value && !TryMonth(context, after + 1, out _, out _)) (otherToken, next) = (after, after + 1);
        }

        var (year, end, _) = YearAfter(context, next, commaAllowed: true);
        if (!IsValid(month, day.Value, year)) return false;
        first = Day(context, i, end, year, month, day.Value);
        if (otherToken >= 0)
        {
            first = first with { End = day.End };
            second = Day(context, otherToken, end, year, month, other.Value);
        }
        else if (joined)
        {
            first = first with { End = day.Suffix };
            second = Day(context, dayToken, end, year, month, other.Value) with { Start = other.Suffix - other.Digits };
        }

        return true;
    }

    private static DateReading Day(in DateContext context, int first, int end, int year, int month, int day)
    {
        if (year > 0 && IsValid(month, day, year)) return context.Read(first, end, new CalendarDate(year, month, day, TimePrecision.Day), 0.98);
        return context.Read(first, end, context.Anchor.Nearest(month, day, future: false), TimePrecision.Day, 0.9);
    }

    private static bool IsValid(int month, int day, int year) => day <= DateTime.DaysInMonth(year > 0 ? year : 2000, month);

    private static bool JoinedDays(string body, in DateNumber day, out DateNumber other)
    {
        other = default;
        var rest = day.Rest(body);
        if (rest.Length is < 2 or > 3 || rest[0] != '-' || DateNumber.Digit(rest[1]) < 0 || (rest.Length == 3 && DateNumber.Digit(rest[2]) < 0)) return false;
        var value = rest.Length == 2 ? DateNumber.Digit(rest[1]) : (DateNumber.Digit(rest[1]) * 10) + DateNumber.Digit(rest[2]);
        other = new DateNumber(value, rest.Length - 1, day.End, day.End);
        return value > day.Value && value <= 31;
    }

    private static bool MayStandAlone(in DateContext context, int i, bool ambiguous)
    {
        if (i > context.Begin && context.Lexicon.Never.TryMatch(context.Text, i - 1, context.Begin, out _, out _)) return false;
        if (!context.Lexicon.MonthsNeedCue) return context.Lexicon.CapitalMonths || !context.IsCapitalised(i) || i == context.Begin;
        if (i > context.Begin && context.Lexicon.MonthCues.TryMatch(context.Text, i - 1, context.Begin, out _, out _))
            return !(ambiguous && context.IsCapitalised(i + 1) && !context.Text.TextOf(context.Token(i + 1)).Equals("I", StringComparison.Ordinal));
        return !ambiguous && !context.IsCapitalised(i + 1) && !context.IsCapitalised(i - 1);
    }
}

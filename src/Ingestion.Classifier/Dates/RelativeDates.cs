using Ingestion.Contracts.Articles;

namespace Ingestion.Classifier.Dates;

/// <summary>Reads what hangs on the day of publication: 'yesterday', 'last week', 'next Tuesday', 'three days ago'.</summary>
internal static class RelativeDates
{
    /// <summary>Reads the mention that begins with a word of the lexicon.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="i">The word's first token.</param>
    /// <param name="word">What it is.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="reading">The mention.</param>
    public static bool TryRead(in DateContext context, int i, DateWord word, int end, out DateReading reading)
    {
        reading = default;
        switch (word.Kind)
        {
            case DateWordKind.Day:
                if (IsNever(context, i, end)) return false;
                // 'der Morgen' is a noun, 'morgen' the next day.
                if (context.Lexicon.Language is "de" or "nl" && word.Value == 1 && i > context.Begin && context.IsCapitalised(i)) return false;
                reading = context.Read(i, end, context.Anchor.Shift(DateUnit.Day, word.Value), TimePrecision.Day, 0.93);
                return true;
            case DateWordKind.Relative:
                var unit = (DateUnit)(word.Value / 100);
                reading = context.Read(i, end, context.Anchor.Shift(unit, (word.Value % 100) - 50), PrecisionOf(unit), 0.9);
                return true;
            case DateWordKind.Weekday:
                return TryWeekday(context, i, word.Value, end, out reading);
            case DateWordKind.Adjective:
                return TryAfterAdjective(context, i, word.Value, end, out reading);
            case DateWordKind.Unit or DateWordKind.Month when end < context.Limit:
                return TryBeforeAdjective(context, i, word, end, out reading);
            default:
                return false;
        }
    }

    /// <summary>Reads 'three days ago', 'vor drei Tagen'.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="i">The token of the number, or of the word before it.</param>
    /// <param name="reading">The mention.</param>
    public static bool TryAgo(in DateContext context, int i, out DateReading reading)
    {
        reading = default;
        var words = context.Lexicon.Words;
        var (at, before) = (i, false);
        if (words.TryMatch(context.Text, i, context.Limit, out var first, out var next) && first.Kind == DateWordKind.AgoBefore) (at, before) = (next, true);
        if (at + 1 >= context.Limit) return false;
        var digits = DateNumber.Of(context.Text, at);
        int count;
        if (digits.Digits is >= 1 and <= 3 && digits.IsPlain) (count, next) = (digits.Value, at + 1);
        else if (words.TryMatch(context.Text, at, context.Limit, out var number, out next) && number.Kind == DateWordKind.Number) count = number.Value;
        else return false;
        if (next < context.Limit && context.Lexicon.Language == "en" && count == 2 && Lexicons.TokenWord.Is(context.Text, next, "of")) next++;
        if (next >= context.Limit || !words.TryMatch(context.Text, next, context.Limit, out var unit, out var end) || unit.Kind != DateWordKind.Unit) return false;
        if (end < context.Limit && context.Lexicon.Ago.TryMatch(context.Text, end, context.Limit, out _, out var agoEnd)) end = agoEnd;
        else if (!before || context.Lexicon.Language is "sv" or "da" or "no") return false;
        var span = (DateUnit)unit.Value;
        reading = context.Read(i, end, context.Anchor.Shift(span, -count), PrecisionOf(span), 0.88);
        return true;
    }

    private static bool TryWeekday(in DateContext context, int i, int weekday, int end, out DateReading reading)
    {
        reading = default;
        if (IsNever(context, i, end)) return false;
        if (context.Lexicon.Language is "en" or "de" && !context.IsCapitalised(i)) return false;
        if (context.Lexicon.Language == "de" && i > context.Begin && context.IsCapitalised(i - 1) && i - 1 > context.Begin) return false;
        // 'Tuesday, 29 October 2024' is one mention.
        var next = context.Is(end, ',') ? end + 1 : end;
        if (next < context.Limit && context.Lexicon.Fillers.TryMatch(context.Text, next, context.Limit, out _, out var filled)) next = filled;
        if (next < context.Limit && DateReader.TryAbsolute(context, next, out var date, out var other) && other is null && date.Precision == TimePrecision.Day)
        {
            // Of the years around, the one in which the day is that day of the week.
            var value = date.Relative && date.Value is { } near ? context.Anchor.OnWeekday(near, weekday) : date.Value;
            reading = date with { Start = context.Token(i).Start, Value = value };
            return true;
        }

        if (end < context.Limit && context.Lexicon.Words.TryMatch(context.Text, end, context.Limit, out var adjective, out var adjectiveEnd)
            && adjective.Kind == DateWordKind.Adjective && adjective.Value != 0 && !IsEnglishOrder(context))
        {
            reading = context.Read(i, adjectiveEnd, context.Anchor.Weekday(weekday, adjective.Value), TimePrecision.Day, 0.9);
            return true;
        }

        reading = context.Read(i, end, context.Anchor.Weekday(weekday, context.LiesAhead(i) ? 1 : 0), TimePrecision.Day, 0.88);
        return true;
    }

    private static bool TryAfterAdjective(in DateContext context, int i, int offset, int end, out DateReading reading)
    {
        reading = default;
        if (end >= context.Limit || !context.Lexicon.Words.TryMatch(context.Text, end, context.Limit, out var word, out var wordEnd)) return false;
        switch (word.Kind)
        {
            case DateWordKind.Unit when !word.Plural && (DateUnit)word.Value is DateUnit.Week or DateUnit.Month or DateUnit.Quarter or DateUnit.Year:
                // 'the last week of the campaign' is another week; 'last year's' is not.
                if (context.Lexicon.Language == "en" && wordEnd < context.Limit && Lexicons.TokenWord.Is(context.Text, wordEnd, "of")) return false;
                reading = context.Read(i, wordEnd, context.Anchor.Shift((DateUnit)word.Value, offset), PrecisionOf((DateUnit)word.Value), 0.92);
                return true;
            case DateWordKind.Weekday:
                reading = context.Read(i, wordEnd, offset == 0 ? ThisWeekday(context, i, word.Value) : context.Anchor.Weekday(word.Value, offset), TimePrecision.Day, 0.9);
                return true;
            case DateWordKind.Month when context.IsCapitalised(end) || !context.Lexicon.CapitalMonths:
                if (CalendarDates.TryMonthFirst(context, end, word.Value, wordEnd, word.Ambiguous, out var dated, out var range) && range is null && !dated.Relative)
                {
                    reading = dated with { Start = context.Token(i).Start };
                    return true;
                }

                reading = context.Read(i, wordEnd, context.Anchor.Month(word.Value, offset), TimePrecision.Month, 0.9);
                return true;
            default:
                return false;
        }
    }

    // 'this Tuesday' is the next one; 'ce mardi', 'este martes' in the news is today, or the one that the tense means.
    private static CalendarDate? ThisWeekday(in DateContext context, int i, int weekday)
    {
        if (context.Lexicon.Language == "en") return context.Anchor.Weekday(weekday, 1);
        return context.Anchor.NearWeekday(weekday, context.LiesAhead(i) || context.OpensAhead(i));
    }

    private static bool TryBeforeAdjective(in DateContext context, int i, DateWord word, int end, out DateReading reading)
    {
        reading = default;
        if (IsEnglishOrder(context) || word.Plural) return false;
        if (!context.Lexicon.Words.TryMatch(context.Text, end, context.Limit, out var adjective, out var adjectiveEnd) || adjective.Kind != DateWordKind.Adjective || adjective.Value == 0) return false;
        if (word.Kind == DateWordKind.Month)
        {
            reading = context.Read(i, adjectiveEnd, context.Anchor.Month(word.Value, adjective.Value), TimePrecision.Month, 0.9);
            return true;
        }

        var unit = (DateUnit)word.Value;
        if (unit is DateUnit.Day or DateUnit.Decade) return false;
        reading = context.Read(i, adjectiveEnd, context.Anchor.Shift(unit, adjective.Value), PrecisionOf(unit), 0.9);
        return true;
    }

    private static bool IsNever(in DateContext context, int i, int end) =>
        (i > context.Begin && context.Lexicon.Never.TryMatch(context.Text, i - 1, context.Begin, out _, out _))
        || (end < context.Limit && context.Lexicon.NeverAfter.TryMatch(context.Text, end, context.Limit, out _, out _));

    // Languages that put 'last' only before its noun.
    private static bool IsEnglishOrder(in DateContext context) => context.Lexicon.Language is "en" or "de" or "nl" or "sv" or "da" or "no" or "fi" or "tr" or "ru" or "uk" or "pl";

    private static TimePrecision PrecisionOf(DateUnit unit) => unit switch
    {
        DateUnit.Day => TimePrecision.Day,
        DateUnit.Week => TimePrecision.Week,
        DateUnit.Month => TimePrecision.Month,
        DateUnit.Quarter => TimePrecision.Quarter,
        DateUnit.Year => TimePrecision.Year,
        _ => TimePrecision.Decade,
    };
}

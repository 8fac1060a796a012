using Ingestion.Contracts.Articles;

namespace Ingestion.Classifier.Dates;

/// <summary>Reads dates in digits alone: '2024-06-12', '12.06.2024', '12/6/2024', '2024年6月12日'.</summary>
internal static class NumericDates
{
    /// <summary>Reads the date that begins at a number.</summary>
    public static bool TryRead(in DateContext context, int i, out DateReading reading)
    {
        var token = context.Token(i);
        var text = context.Text.Body.AsSpan(token.Start, token.Length);
        reading = default;
        if (text.Length is >= 8 and <= 10 && Parts(text, '-', out var a, out var b, out var c)) return text.Length == 10 && Accept(context, i, i + 1, a, b, c, 0.98, out reading);
        if (text.Length is >= 8 and <= 10 && Parts(text, '.', out a, out b, out c)) return Accept(context, i, i + 1, c, b, a, 0.96, out reading);
        return TrySlashes(context, i, out reading) || TryCharacters(context, i, out reading);
    }

    // Which of the two is the day: the one over 12; else the month comes first in English, the day elsewhere.
    private static bool TrySlashes(in DateContext context, int i, out DateReading reading)
    {
        reading = default;
        if (i + 4 >= context.Limit || !context.Is(i + 1, '/') || !context.Is(i + 3, '/')) return false;
        var (a, b, c) = (DateNumber.Of(context.Text, i), DateNumber.Of(context.Text, i + 2), DateNumber.Of(context.Text, i + 4));
        if (!a.IsPlain || !b.IsPlain || !c.IsPlain) return false;
        if (a.IsYear && b.Digits <= 2 && c.Digits <= 2) return Accept(context, i, i + 5, a.Value, b.Value, c.Value, 0.95, out reading);
        if (!c.IsYear || a.Digits > 2 || b.Digits > 2) return false;
        var monthFirst = a.Value <= 12 && (b.Value > 12 || context.Lexicon.Language == "en");
        return monthFirst
            ? Accept(context, i, i + 5, c.Value, a.Value, b.Value, b.Value > 12 ? 0.95 : 0.6, out reading)
            : Accept(context, i, i + 5, c.Value, b.Value, a.Value, a.Value > 12 ? 0.95 : 0.8, out reading);
    }

    private static bool TryCharacters(in DateContext context, int i, out DateReading reading)
    {
        reading = default;
        var (first, rest) = (DateNumber.Of(context.Text, i), i + 1);
        if (first.IsYear && Marked(context, rest, first, '年', '년', out var next))
        {
            if (next < context.Limit && DateNumber.Of(context.Text, next) is { Digits: 1 or 2 } month && Marked(context, next + 1, month, '月', '월', out var afterMonth))
            {
                if (afterMonth < context.Limit && DateNumber.Of(context.Text, afterMonth) is { IsDay: true } day && Marked(context, afterMonth + 1, day, '日', '일', out var end))
                    return Accept(context, i, end, first.Value, month.Value, day.Value, 0.98, out reading);
                if (month.Value is < 1 or > 12) return false;
                reading = context.Read(i, afterMonth, CalendarDate.OfMonth(first.Value, month.Value), 0.97);
                return true;
            }

            reading = context.Read(i, next, CalendarDate.OfYear(first.Value), 0.95);
            return true;
        }

        if (first is not { Digits: 1 or 2, Value: >= 1 and <= 12 } || !Marked(context, rest, first, '月', '월', out var after)) return false;
        if (after < context.Limit && DateNumber.Of(context.Text, after) is { IsDay: true } d && Marked(context, after + 1, d, '日', '일', out var last) && d.Value <= DateTime.DaysInMonth(2000, first.Value))
        {
            reading = context.Read(i, last, context.Anchor.Nearest(first.Value, d.Value, future: false), TimePrecision.Day, 0.9);
            return true;
        }

        reading = context.Read(i, after, context.Anchor.Month(first.Value, context.LiesAhead(i) ? 1 : 0), TimePrecision.Month, 0.85);
        return !context.Is(after, '份');
    }

    // The character stands as a token of its own (Han) or inside the number's token (Hangul).
    private static bool Marked(in DateContext context, int next, in DateNumber number, char han, char hangul, out int end)
    {
        end = next;
        if (number.IsPlain)
        {
            if (!context.Is(next, han) || context.Text.SpaceBefore(next)) return false;
            end = next + 1;
            return true;
        }

        return context.Text.Body[number.Suffix] == hangul;
    }

    private static bool Accept(in DateContext context, int first, int end, int year, int month, int day, double confidence, out DateReading reading)
    {
        reading = default;
        if (year is < 1000 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        reading = context.Read(first, end, new CalendarDate(year, month, day, TimePrecision.Day), confidence);
        return true;
    }

    private static bool Parts(ReadOnlySpan<char> text, char separator, out int a, out int b, out int c)
    {
        (a, b, c) = (0, 0, 0);
        var part = 0;
        foreach (var unit in text)
        {
            if (unit == separator)
            {
                if (++part > 2) return false;
            }
            else if (DateNumber.Digit(unit) is >= 0 and var digit)
            {
                if (part == 0) a = (a * 10) + digit;
                else if (part == 1) b = (b * 10) + digit;
                else c = (c * 10) + digit;
            }
            else return false;
        }

        return part == 2;
    }
}

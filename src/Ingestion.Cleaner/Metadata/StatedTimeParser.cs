using System.Diagnostics.CodeAnalysis;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>
/// Reads dates and times as pages state them: ISO 8601, RFC 822, numeric forms, and the month names of more than thirty languages,
/// each with its precision and with the zone where one is stated. Linear in the text.
/// </summary>
internal static class StatedTimeParser
{
    private const int MostTokens = 400;

    /// <summary>The first date in a text, or null.</summary>
    public static StatedTime? Parse(ReadOnlySpan<char> text, DateConventions conventions = default) =>
        TryFind(text, conventions, out var time, out _) ? time : null;

    /// <summary>Finds the first date in a text, with the stretch it takes (its time of day included).</summary>
    public static bool TryFind(ReadOnlySpan<char> text, DateConventions conventions, [NotNullWhen(true)] out StatedTime? time, out Range span)
    {
        time = null;
        span = default;
        if (!MayHoldDate(text)) return false;
        var tokens = DateToken.Split(text, MostTokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            // A number inside a word or longer number is no day: 'A12-3-2020', '1.2.3.2020'.
            if (tokens[i].Kind is not ('0' or 'a')) continue;
            var calendar = new CalendarReader(text, tokens, conventions);
            if (!calendar.TryRead(i)) continue;
            var next = calendar.Next;
            time = WithClock(text, tokens, i, calendar, ref next);
            span = tokens[i].Start..tokens[next - 1].End;
            return true;
        }

        return false;
    }

    /// <summary>Reads a value written for machines: ISO 8601 or the like, or seconds or milliseconds since 1970.</summary>
    public static StatedTime? ParseMachine(ReadOnlySpan<char> value, DateConventions conventions = default)
    {
        value = value.Trim();
        if (value.Length is 10 or 13 && value.IndexOfAnyExceptInRange('0', '9') < 0 && value[0] is '1' or '2')
        {
            var number = long.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
            var instant = value.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
            return new StatedTime(instant, TimePrecision.Second, OffsetStated: true);
        }

        return Parse(value, conventions);
    }

    /// <summary>A date needs a digit, and more than three signs.</summary>
    private static bool MayHoldDate(ReadOnlySpan<char> text) => text.Length >= 4 && text.IndexOfAnyInRange('0', '9') >= 0;

    private static StatedTime WithClock(ReadOnlySpan<char> text, List<DateToken> tokens, int first, in CalendarReader calendar, ref int next)
    {
        if (calendar.Day == 0) return new StatedTime(new DateTimeOffset(calendar.Year, calendar.Month, 1, 0, 0, 0, TimeSpan.Zero), TimePrecision.Month, OffsetStated: false);

        var day = new DateTime(calendar.Year, calendar.Month, calendar.Day, 0, 0, 0, DateTimeKind.Unspecified);
        var clock = new ClockReader(text, tokens);
        var after = clock.TryReadAfter(next);
        if (!after && !TryReadBefore(ref clock, tokens, first)) return new StatedTime(new DateTimeOffset(day, TimeSpan.Zero), TimePrecision.Day, OffsetStated: false);
        if (after) next = clock.Next;
        var local = day + clock.Time;
        return new StatedTime(new DateTimeOffset(local, TimeSpan.FromMinutes(clock.Offset ?? 0)), clock.Precision, clock.Offset is not null);
    }

    /// <summary>'14:30, 5 March 2020'.</summary>
    private static bool TryReadBefore(ref ClockReader clock, List<DateToken> tokens, int first)
    {
        for (var i = Math.Max(0, first - 12); i < first; i++)
            if (tokens[i].Kind == '0' && i + 1 < tokens.Count && tokens[i + 1].Kind == ':' && clock.TryRead(i) && clock.Next <= first) return true;
        return false;
    }
}

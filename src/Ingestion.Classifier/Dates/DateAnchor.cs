using Ingestion.Contracts.Articles;

namespace Ingestion.Classifier.Dates;

/// <summary>Resolves what is said relative to the day of publication. Without such a day nothing is resolved.</summary>
/// <param name="Published">The day, or null.</param>
internal readonly record struct DateAnchor(DateOnly? Published)
{
    /// <summary>The anchor of a stated time, which must be known to the day.</summary>
    public static DateAnchor Of(StatedTime? published) =>
        published is { Precision: TimePrecision.Day or TimePrecision.Minute or TimePrecision.Second } stated ? new(DateOnly.FromDateTime(stated.Value.DateTime)) : default;

    /// <summary>The span of time that lies some units from publication.</summary>
    public CalendarDate? Shift(DateUnit unit, int offset)
    {
        if (Published is not { } day) return null;
        return unit switch
        {
            DateUnit.Day => InRange(day, offset) ? CalendarDate.OfDay(day.AddDays(offset)) : null,
            DateUnit.Week => InRange(day, 7 * offset) ? CalendarDate.OfWeek(day.AddDays(7 * offset)) : null,
            DateUnit.Month => InRange(day, 31 * offset) ? CalendarDate.OfMonth(day.AddMonths(offset).Year, day.AddMonths(offset).Month) : null,
            DateUnit.Quarter => InRange(day, 93 * offset) ? CalendarDate.OfQuarter(day.AddMonths(3 * offset).Year, ((day.AddMonths(3 * offset).Month - 1) / 3) + 1) : null,
            DateUnit.Year => day.Year + offset is > 0 and < 9999 and var year ? CalendarDate.OfYear(year) : null,
            _ => day.Year + (10 * offset) is > 0 and < 9999 and var decade ? CalendarDate.OfDecade(decade) : null,
        };
    }

    /// <summary>The day of the week next to publication.</summary>
    /// <param name="weekday">1 (Monday) to 7.</param>
    /// <param name="direction">−1: strictly before; 0: before, publication's own day counts; 1: strictly after.</param>
    public CalendarDate? Weekday(int weekday, int direction)
    {
        if (Published is not { } day) return null;
        var own = ((int)day.DayOfWeek + 6) % 7;
        var back = (own - (weekday - 1) + 7) % 7;
        var shift = direction switch
        {
            < 0 => back == 0 ? -7 : -back,
            0 => -back,
            _ => back == 0 ? 7 : 7 - back,
        };
        return Shift(DateUnit.Day, shift);
    }

    /// <summary>The day of the week next to publication, whose own day counts in either direction.</summary>
    /// <param name="weekday">1 (Monday) to 7.</param>
    /// <param name="ahead">Whether it lies ahead.</param>
    public CalendarDate? NearWeekday(int weekday, bool ahead) =>
        Weekday(weekday, 0) is { } before && ahead && before != Shift(DateUnit.Day, 0) ? Weekday(weekday, 1) : Weekday(weekday, 0);

    /// <summary>The month next to publication.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="direction">−1: strictly before; 0: before, publication's own month counts; 1: strictly after.</param>
    public CalendarDate? Month(int month, int direction)
    {
        if (Published is not { } day) return null;
        var year = direction switch
        {
            < 0 => month < day.Month ? day.Year : day.Year - 1,
            0 => month <= day.Month ? day.Year : day.Year - 1,
            _ => month > day.Month ? day.Year : day.Year + 1,
        };
        return year is > 0 and < 9999 ? CalendarDate.OfMonth(year, month) : null;
    }

    /// <summary>The day of a month nearest to publication, in either direction.</summary>
    public CalendarDate? Nearest(int month, int day, bool future)
    {
        if (Published is not { } published || published.Year is < 2 or > 9990) return null;
        DateOnly? best = null;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (day > DateTime.DaysInMonth(year, month)) continue;
            var candidate = new DateOnly(year, month, day);
            if (future && candidate < published) continue;
            if (best is not { } b || Math.Abs(candidate.DayNumber - published.DayNumber) < Math.Abs(b.DayNumber - published.DayNumber)) best = candidate;
        }

        return best is { } found ? CalendarDate.OfDay(found) : null;
    }

    /// <summary>The same day and month in the nearest year in which it falls on a day of the week; unchanged where none of the next does.</summary>
    public CalendarDate OnWeekday(CalendarDate date, int weekday)
    {
        if (Published is not { } published || date.Precision != TimePrecision.Day || published.Year is < 3 or > 9990) return date;
        CalendarDate? best = null;
        var distance = int.MaxValue;
        for (var year = published.Year - 2; year <= published.Year + 2; year++)
        {
            if (date.Day > DateTime.DaysInMonth(year, date.Part)) continue;
            var day = new DateOnly(year, date.Part, date.Day);
            if (((int)day.DayOfWeek + 6) % 7 != weekday - 1 || Math.Abs(day.DayNumber - published.DayNumber) >= distance) continue;
            (best, distance) = (CalendarDate.OfDay(day), Math.Abs(day.DayNumber - published.DayNumber));
        }

        return best ?? date;
    }

    /// <summary>Whether a day or month lies after the day of publication.</summary>
    public bool IsAhead(CalendarDate? date) => Published is { } day && date is { } d && d.Precision switch
    {
        TimePrecision.Day => d.Year != day.Year ? d.Year > day.Year : d.Part != day.Month ? d.Part > day.Month : d.Day > day.Day,
        TimePrecision.Month => d.Year != day.Year ? d.Year > day.Year : d.Part > day.Month,
        _ => false,
    };

    private static bool InRange(DateOnly day, int days) => day.DayNumber + days > 366 && day.DayNumber + days < DateOnly.MaxValue.DayNumber - 366;
}

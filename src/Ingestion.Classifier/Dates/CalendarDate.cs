using System.Globalization;
using Ingestion.Contracts.Articles;

namespace Ingestion.Classifier.Dates;

/// <summary>A date with the parts that are known, as a reduced ISO 8601 date.</summary>
/// <param name="Year">The year; a decade's first year.</param>
/// <param name="Part">The month, the quarter or the ISO week, as the precision says; else 0.</param>
/// <param name="Day">The day of the month, or 0.</param>
/// <param name="Precision">How much is known.</param>
internal readonly record struct CalendarDate(int Year, int Part, int Day, TimePrecision Precision)
{
    /// <summary>A day.</summary>
    public static CalendarDate OfDay(DateOnly day) => new(day.Year, day.Month, day.Day, TimePrecision.Day);

    /// <summary>A month.</summary>
    public static CalendarDate OfMonth(int year, int month) => new(year, month, 0, TimePrecision.Month);

    /// <summary>A quarter.</summary>
    public static CalendarDate OfQuarter(int year, int quarter) => new(year, quarter, 0, TimePrecision.Quarter);

    /// <summary>A year.</summary>
    public static CalendarDate OfYear(int year) => new(year, 0, 0, TimePrecision.Year);

    /// <summary>A decade by any of its years.</summary>
    public static CalendarDate OfDecade(int year) => new(year - (year % 10), 0, 0, TimePrecision.Decade);

    /// <summary>The ISO week that holds a day.</summary>
    public static CalendarDate OfWeek(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time), 0, TimePrecision.Week);
    }

    /// <summary>As a reduced ISO 8601 date.</summary>
    public override string ToString() => Precision switch
    {
        TimePrecision.Decade => string.Create(CultureInfo.InvariantCulture, $"{Year / 10:D3}x"),
        TimePrecision.Year => Year.ToString("D4", CultureInfo.InvariantCulture),
        TimePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Part}"),
        TimePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Part:D2}"),
        TimePrecision.Week => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Part:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Part:D2}-{Day:D2}"),
    };
}

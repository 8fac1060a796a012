using System.Globalization;

namespace Ingestion.Watcher.Outcome;

/// <summary>Decides which day folders are past their time. A day is kept whole until all of it is older than asked.</summary>
internal static class RetentionPolicy
{
    /// <summary>The first day that is kept.</summary>
    internal static DateOnly FirstKept(DateTimeOffset now, TimeSpan keep) => DateOnly.FromDateTime((now - keep).UtcDateTime);

    /// <summary>The day of a folder <c>YYYY/MM/DD</c>; null where the names are no date, so that nothing else is ever deleted.</summary>
    internal static DateOnly? DayOf(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

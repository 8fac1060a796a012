using System.Globalization;

namespace Ingestion.Host;

/// <summary>Writes times as people read them in answers of commands and on the page: to the second, in UTC.</summary>
internal static class UtcTime
{
    /// <summary>2026-03-09 12:05:00 UTC.</summary>
    public static string Of(DateTimeOffset at) => InColumn(at) + " UTC";

    /// <summary>2026-03-09 12:05:00, for a column whose heading says UTC.</summary>
    public static string InColumn(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Npgsql;

namespace Ingestion.Acceptance.Database;

/// <summary>One value of a row as text, the same on every machine.</summary>
internal static class StoredCell
{
    public static string Of(NpgsqlDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
        {
            return "";
        }

        return reader.GetValue(column) switch
        {
            DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool flag => flag ? "yes" : "no",
            Array many => $"{{{string.Join(',', many.Cast<object?>().Select(one => Convert.ToString(one, CultureInfo.InvariantCulture)))}}}",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
    }
}

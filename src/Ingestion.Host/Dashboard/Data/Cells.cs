using Npgsql;

namespace Ingestion.Host.Dashboard.Data;

/// <summary>Reads cells that may be null.</summary>
internal static class Cells
{
    /// <summary>Text or null.</summary>
    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>An id or null.</summary>
    public static Guid? IdOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    /// <summary>A time, UTC.</summary>
    public static DateTimeOffset Time(this NpgsqlDataReader row, int column) => new(row.GetDateTime(column), TimeSpan.Zero);

    /// <summary>A time, UTC, or null.</summary>
    public static DateTimeOffset? TimeOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    /// <summary>A length of time or null.</summary>
    public static TimeSpan? LengthOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetTimeSpan(column);

    /// <summary>A list.</summary>
    public static T[] List<T>(this NpgsqlDataReader row, int column) => row.GetFieldValue<T[]>(column);
}

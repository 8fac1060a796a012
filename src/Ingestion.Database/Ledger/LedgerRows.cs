using Ingestion.Contracts.Ledger;
using Npgsql;

namespace Ingestion.Database.Ledger;

/// <summary>Reads rows of <c>ops.file</c>.</summary>
internal static class LedgerRows
{
    /// <summary>The columns <see cref="Entry"/> reads, of a table named f.</summary>
    public const string Columns =
        "f.id, f.path, f.inode, f.size, f.mtime_ns, f.source, f.content_sha256, f.found_at, f.outcome, f.published_at";

    /// <summary>The columns <see cref="Settled"/> reads, of a table named f.</summary>
    public const string SettledColumns = Columns + ", f.reason, f.detail, f.duplicate_of, f.cleaner_version, f.classifier_version";

    /// <summary>The entry in the current row, its columns from <paramref name="first"/> on.</summary>
    public static LedgerEntry Entry(NpgsqlDataReader reader, int first = 0) => new(
        reader.GetGuid(first),
        reader.GetString(first + 1),
        new FileStamp(Long(reader, first + 2), Long(reader, first + 3), Long(reader, first + 4)),
        reader.GetString(first + 5),
        reader.IsDBNull(first + 6) ? null : Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(first + 6)),
        Time(reader, first + 7),
        StoredName.Parse<FileOutcome>(reader.GetString(first + 8)),
        reader.IsDBNull(first + 9) ? null : Time(reader, first + 9));

    /// <summary>The settled file in the current row.</summary>
    public static SettledFile Settled(NpgsqlDataReader reader) => new(
        Entry(reader),
        Text(reader, 10),
        Text(reader, 11),
        reader.IsDBNull(12) ? null : reader.GetGuid(12),
        Text(reader, 13),
        Text(reader, 14));

    private static long Long(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? 0 : reader.GetInt64(column);

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset Time(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column), TimeSpan.Zero);
}

using Npgsql;
using NpgsqlTypes;

namespace Ingestion.Database.Ledger;

/// <summary>Positional parameters with their PostgreSQL types said, so that nulls and empty arrays have one too.</summary>
internal static class Parameter
{
    /// <summary>uuid.</summary>
    public static NpgsqlParameter Uuid(Guid value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Uuid };

    /// <summary>text.</summary>
    public static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    /// <summary>integer.</summary>
    public static NpgsqlParameter Integer(int value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Integer };

    /// <summary>timestamptz.</summary>
    public static NpgsqlParameter Time(DateTimeOffset value) => new() { Value = value.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    /// <summary>uuid[].</summary>
    public static NpgsqlParameter Uuids(Guid[] values) => Array(values, NpgsqlDbType.Uuid);

    /// <summary>uuid[] with nulls.</summary>
    public static NpgsqlParameter Uuids(Guid?[] values) => Array(values, NpgsqlDbType.Uuid);

    /// <summary>text[].</summary>
    public static NpgsqlParameter Texts(string?[] values) => Array(values, NpgsqlDbType.Text);

    /// <summary>bytea[].</summary>
    public static NpgsqlParameter Bytes(byte[]?[] values) => Array(values, NpgsqlDbType.Bytea);

    /// <summary>integer[].</summary>
    public static NpgsqlParameter Integers(int[] values) => Array(values, NpgsqlDbType.Integer);

    /// <summary>bigint[].</summary>
    public static NpgsqlParameter Longs(long[] values) => Array(values, NpgsqlDbType.Bigint);

    /// <summary>real[].</summary>
    public static NpgsqlParameter Reals(float[] values) => Array(values, NpgsqlDbType.Real);

    /// <summary>boolean[].</summary>
    public static NpgsqlParameter Flags(bool[] values) => Array(values, NpgsqlDbType.Boolean);

    /// <summary>timestamptz[].</summary>
    public static NpgsqlParameter Times(DateTime[] values) => Array(values, NpgsqlDbType.TimestampTz);

    private static NpgsqlParameter Array(object values, NpgsqlDbType element) => new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | element };
}

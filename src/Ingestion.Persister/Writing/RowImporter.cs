using Ingestion.Contracts.Articles;
using Ingestion.Database;
using Npgsql;
using NpgsqlTypes;

namespace Ingestion.Persister.Writing;

/// <summary>Writes typed values of one binary COPY, every text made storable.</summary>
/// <param name="import">The COPY.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class RowImporter(NpgsqlBinaryImporter import, CancellationToken cancellationToken)
{
    // Binary timestamps count microseconds from 2000-01-01. Written as a number because the driver takes the smallest and the
    // largest DateTime for infinities, and a text may well state the year 1.
    private static readonly long Epoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>Begins a row.</summary>
    public Task StartAsync() => import.StartRowAsync(cancellationToken);

    /// <summary>uuid.</summary>
    public Task WriteAsync(Guid value) => import.WriteAsync(value, NpgsqlDbType.Uuid, cancellationToken);

    /// <summary>integer.</summary>
    public Task WriteAsync(int value) => import.WriteAsync(value, NpgsqlDbType.Integer, cancellationToken);

    /// <summary>integer or null.</summary>
    public Task WriteAsync(int? value) => value is { } number ? WriteAsync(number) : NullAsync();

    /// <summary>bigint.</summary>
    public Task WriteAsync(long value) => import.WriteAsync(value, NpgsqlDbType.Bigint, cancellationToken);

    /// <summary>bigint or null.</summary>
    public Task WriteAsync(long? value) => value is { } number ? WriteAsync(number) : NullAsync();

    /// <summary>boolean.</summary>
    public Task WriteAsync(bool value) => import.WriteAsync(value, NpgsqlDbType.Boolean, cancellationToken);

    /// <summary>boolean or null.</summary>
    public Task WriteAsync(bool? value) => value is { } flag ? WriteAsync(flag) : NullAsync();

    /// <summary>real; probabilities and weights need no more.</summary>
    public Task WriteAsync(double value) => import.WriteAsync((float)value, NpgsqlDbType.Real, cancellationToken);

    /// <summary>real or null.</summary>
    public Task WriteAsync(double? value) => value is { } number ? WriteAsync(number) : NullAsync();

    /// <summary>numeric.</summary>
    public Task WriteAsync(decimal value) => import.WriteAsync(value, NpgsqlDbType.Numeric, cancellationToken);

    /// <summary>numeric or null.</summary>
    public Task WriteAsync(decimal? value) => value is { } number ? WriteAsync(number) : NullAsync();

    /// <summary>text or null.</summary>
    public Task WriteAsync(string? value) =>
        value is null ? NullAsync() : import.WriteAsync(StorableText.Of(value), NpgsqlDbType.Text, cancellationToken);

    /// <summary>bytea.</summary>
    public Task WriteAsync(byte[] value) => import.WriteAsync(value, NpgsqlDbType.Bytea, cancellationToken);

    /// <summary>jsonb; the JSON is storable already.</summary>
    public Task WriteJsonAsync(string json) => import.WriteAsync(json, NpgsqlDbType.Jsonb, cancellationToken);

    /// <summary>regconfig by its number.</summary>
    public Task WriteConfigAsync(uint value) => import.WriteAsync(value, NpgsqlDbType.Regconfig, cancellationToken);

    /// <summary>timestamptz.</summary>
    public Task WriteAsync(DateTimeOffset value) =>
        import.WriteAsync((value.UtcTicks - Epoch) / TimeSpan.TicksPerMicrosecond, NpgsqlDbType.TimestampTz, cancellationToken);

    /// <summary>A stated time's three columns: instant, precision and whether the offset was stated.</summary>
    public async Task WriteAsync(StatedTime? value)
    {
        if (value is null)
        {
            await NullAsync();
            await NullAsync();
            await NullAsync();
            return;
        }

        await WriteAsync(value.Value);
        await WriteAsync(Database.Ledger.StoredName.Of(value.Precision));
        await WriteAsync(value.OffsetStated);
    }

    /// <summary>text[].</summary>
    public Task WriteAsync(string[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = StorableText.Of(values[i]) ?? "";
        }

        return import.WriteAsync(values, NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);
    }

    /// <summary>integer[].</summary>
    public Task WriteAsync(int[] values) => import.WriteAsync(values, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellationToken);

    /// <summary>bigint[].</summary>
    public Task WriteAsync(long[] values) => import.WriteAsync(values, NpgsqlDbType.Array | NpgsqlDbType.Bigint, cancellationToken);

    /// <summary>real[].</summary>
    public Task WriteAsync(float[] values) => import.WriteAsync(values, NpgsqlDbType.Array | NpgsqlDbType.Real, cancellationToken);

    private Task NullAsync() => import.WriteNullAsync(cancellationToken);
}

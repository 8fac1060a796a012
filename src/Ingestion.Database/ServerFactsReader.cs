using Npgsql;

namespace Ingestion.Database;

/// <summary>Asks a server for its <see cref="ServerFacts"/>.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">This machine's clock.</param>
public sealed class ServerFactsReader(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const string Sql = """
        select clock_timestamp(), array(select name from pg_settings where name = any($1) order by name), array(select setting from pg_settings where name = any($1) order by name),
            pg_database_size(current_database())
        """;

    private static readonly string[] Names = ["fsync", "full_page_writes", "server_encoding", "server_version", "server_version_num", "shared_buffers", "synchronous_commit"];

    /// <summary>Asks.</summary>
    /// <exception cref="NpgsqlException">The server cannot be reached.</exception>
    public async Task<ServerFacts> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Names });
        var before = time.GetUtcNow();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var after = time.GetUtcNow();
        var skew = before + ((after - before) / 2) - reader.GetFieldValue<DateTimeOffset>(0);
        var settings = reader.GetFieldValue<string[]>(1).Zip(reader.GetFieldValue<string[]>(2)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return new ServerFacts(int.Parse(settings["server_version_num"], System.Globalization.CultureInfo.InvariantCulture), settings["server_version"], skew, settings, reader.GetInt64(3));
    }
}

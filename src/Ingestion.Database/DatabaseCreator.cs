using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ingestion.Database;

/// <summary>Makes the database itself where the server has none of that name.</summary>
/// <param name="connectionString">How to connect, password included.</param>
/// <param name="logger">Says that it was made.</param>
public sealed partial class DatabaseCreator(string connectionString, ILogger<DatabaseCreator> logger)
{
    /// <summary>Makes the database unless it is there.</summary>
    /// <returns>Whether this call made it.</returns>
    /// <exception cref="NpgsqlException">The server cannot be reached, or the user may not.</exception>
    public async Task<bool> CreateIfMissingAsync(CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        if (await ExistsAsync(settings, cancellationToken))
        {
            return false;
        }

        var name = settings.Database ?? settings.Username!;
        settings.Database = "postgres";
        await using var server = new NpgsqlConnection(settings.ConnectionString);
        await server.OpenAsync(cancellationToken);
        var quoted = name.Replace("\"", "\"\"", StringComparison.Ordinal);
        await using var create = new NpgsqlCommand($"create database \"{quoted}\"", server);
        try
        {
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            return false; // Another migrator was faster.
        }

        LogCreated(name);
        return true;
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    [LoggerMessage(4002, LogLevel.Information, "Created the database {Name}")]
    private partial void LogCreated(string name);
}

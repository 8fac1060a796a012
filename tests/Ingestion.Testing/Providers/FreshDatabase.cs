using Npgsql;

namespace Ingestion.Testing.Providers;

/// <summary>Makes empty databases beside the administrator's.</summary>
internal static class FreshDatabase
{
    public static async Task<string> CreateAsync(string administrator, CancellationToken cancellationToken)
    {
        string name = $"test_{Guid.NewGuid():N}";
        // Not pooled: a connection kept open would be a broken one after the next kill.
        var settings = new NpgsqlConnectionStringBuilder(administrator) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new NpgsqlConnectionStringBuilder(administrator) { Database = name, IncludeErrorDetail = true }.ConnectionString;
    }
}

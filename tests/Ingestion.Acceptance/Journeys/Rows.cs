using Npgsql;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Asks the database as a person would, through SQL.</summary>
internal sealed class Rows(string connectionString)
{
    public string ConnectionString => connectionString;

    public async Task<T?> ScalarAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is T value ? value : default;
    }

    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) => ScalarAsync<object>(sql, cancellationToken);

    public Task<long> CountAsync(string from, CancellationToken cancellationToken) => ScalarAsync<long>($"select count(*) from {from}", cancellationToken);

    public async Task<string> CustodyAsync(CancellationToken cancellationToken) =>
        await ScalarAsync<string>("select string_agg(outcome || '=' || files || case when unproven <> 0 then ' UNPROVEN ' || unproven else '' end, ', ' order by outcome) from ops.custody_balance where files > 0", cancellationToken) ?? "";

    public Task<long> UnprovenAsync(CancellationToken cancellationToken) => ScalarAsync<long>("select coalesce(sum(unproven), 0)::bigint from ops.custody_balance", cancellationToken);
}

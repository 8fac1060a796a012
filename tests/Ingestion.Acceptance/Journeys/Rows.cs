using Npgsql;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Asks the database as a person would, through SQL.</summary>
internal sealed class Rows(string connectionString)
{
    public string ConnectionString => connectionString;

    // Pooled: waiting looks ten times a second, and a connection costs the server a process and both sides a key derivation (a third of
    // all the processor time of the journeys, before). Given back to the server soon, because every journey has a database of its own.
    private readonly string _pooled = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Timeout = 5, Options = "-c jit=off", ConnectionIdleLifetime = 4, ConnectionPruningInterval = 2,
    }.ConnectionString;

    public async Task<T?> ScalarAsync<T>(string sql, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync<T>(sql, cancellationToken);
        }
        catch (NpgsqlException broken) when (broken is not PostgresException { IsTransient: false } && !cancellationToken.IsCancellationRequested)
        {
            // The server was killed or restarted since the connection was pooled, which says nothing about it now.
            return await AskAsync<T>(sql, cancellationToken);
        }
    }

    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) => ScalarAsync<object>(sql, cancellationToken);

    public Task<long> CountAsync(string from, CancellationToken cancellationToken) => ScalarAsync<long>($"select count(*) from {from}", cancellationToken);

    public async Task<string> CustodyAsync(CancellationToken cancellationToken) =>
        await ScalarAsync<string>("select string_agg(outcome || '=' || files || case when unproven <> 0 then ' UNPROVEN ' || unproven else '' end, ', ' order by outcome) from ops.custody_balance where files > 0", cancellationToken) ?? "";

    public Task<long> UnprovenAsync(CancellationToken cancellationToken) => ScalarAsync<long>("select coalesce(sum(unproven), 0)::bigint from ops.custody_balance", cancellationToken);

    private async Task<T?> AskAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_pooled);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteScalarAsync(cancellationToken) is T value ? value : default;
        }
        catch (NpgsqlException)
        {
            NpgsqlConnection.ClearPool(connection);
            throw;
        }
    }
}

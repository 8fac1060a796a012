using Npgsql;

namespace Ingestion.Persister.Grouping;

/// <summary>Runs the statements of one step on its connection.</summary>
internal sealed class GroupingStatements(NpgsqlConnection connection, CancellationToken cancellationToken)
{
    /// <summary>Runs one that answers nothing.</summary>
    public async Task ExecuteAsync(string sql, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs one and hands over its rows, one after the other.</summary>
    public async Task ForEachAsync(string sql, Action<NpgsqlDataReader> row, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            row(reader);
        }
    }
}

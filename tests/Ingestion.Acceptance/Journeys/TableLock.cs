using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Holds the articles' table, so that the persister stands still in the middle of a transaction.</summary>
internal sealed class TableLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private TableLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<TableLock> TakeAsync(Rows rows, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(rows.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("begin; lock table news.article_revision in exclusive mode", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new TableLock(connection);
    }

    /// <summary>Waits until somebody waits for it.</summary>
    public static Task UntilWaitedForAsync(Rows rows, CancellationToken cancellationToken) => Waiting.UntilAsync(
        "the persister to wait for the table",
        token => rows.CountAsync("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'", token),
        waiting => waiting > 0,
        TimeSpan.FromSeconds(60),
        cancellationToken);

    /// <summary>Gives it back.</summary>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}

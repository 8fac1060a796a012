using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ingestion.Database.Ledger;

/// <summary>
/// Hears <c>NOTIFY ingestion_settled</c> on a connection of its own, which stays open between calls: what is announced between
/// two waits ends the next one at once.
/// </summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Says when the connection was lost.</param>
internal sealed partial class SettledListener(NpgsqlDataSource dataSource, TimeProvider time, ILogger<SettledListener> logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private NpgsqlConnection? _connection;

    /// <summary>Returns at a wake-up or after <paramref name="timeout"/>; waits out the time where the database cannot be reached.</summary>
    public async Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        if (!await _turn.WaitAsync(timeout, cancellationToken))
        {
            return;
        }

        try
        {
            await ListenAsync(timeout, cancellationToken);
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException or System.Net.Sockets.SocketException or TimeoutException or InvalidOperationException)
        {
            LogLost(fault.Message);
            await DropAsync();
            var left = timeout - time.GetElapsedTime(start);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, time, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        _turn.Dispose();
    }

    private async Task ListenAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (_connection is null)
        {
            var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            _connection = connection;
            await using var listen = new NpgsqlCommand($"listen {LedgerSql.Channel}", connection);
            await listen.ExecuteNonQueryAsync(cancellationToken);

            // What was settled before the listening began was not heard: the caller had better look.
            return;
        }

        await _connection.WaitAsync(timeout, cancellationToken);
    }

    private async Task DropAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    [LoggerMessage(4010, LogLevel.Warning, "Lost the connection that listens for settled files: {Why}")]
    private partial void LogLost(string why);
}

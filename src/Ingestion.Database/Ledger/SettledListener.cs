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
    private TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Returns at a wake-up or after <paramref name="timeout"/>; waits out the time where the database cannot be reached.</summary>
    public async Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        if (!await TakeTurnAsync(timeout, cancellationToken))
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

    /// <summary>False where the time is over, or where the one that listens has heard something meanwhile: it may concern any of those that wait.</summary>
    private async Task<bool> TakeTurnAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var heard = Volatile.Read(ref _heard).Task;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var turn = _turn.WaitAsync(timeout, waiting.Token);
        await Task.WhenAny(turn, heard);
        if (!heard.IsCompleted)
        {
            return await turn;
        }

        await waiting.CancelAsync();
        await ((Task)turn).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (turn is { IsCompletedSuccessfully: true, Result: true })
        {
            _turn.Release();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return false;
    }

    private async Task ListenAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (_connection is null)
        {
            // Kept only once it listens: given up in between, it would be waited on for ever and hear nothing.
            _connection = await OpenAsync(cancellationToken);

            // What was settled before the listening began was not heard: the caller had better look.
            return;
        }

        if (await _connection.WaitAsync(timeout, cancellationToken))
        {
            Interlocked.Exchange(ref _heard, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var listen = new NpgsqlCommand($"listen {LedgerSql.Channel}", connection);
            await listen.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
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

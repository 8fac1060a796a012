using Ingestion.Contracts.Ledger;
using Npgsql;

namespace Ingestion.Database.Ledger;

/// <summary>A held advisory lock and the loop that notices when its connection is gone.</summary>
internal sealed class FolderLease : IFolderLease
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly NpgsqlConnection _connection;
    private readonly string _folder;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watch;

    /// <summary>Takes over a connection that holds the lock.</summary>
    public FolderLease(NpgsqlConnection connection, string folder, TimeProvider time)
    {
        _connection = connection;
        _folder = folder;
        Lost = _lost.Token;
        _watch = WatchAsync(time);
    }

    /// <inheritdoc/>
    public CancellationToken Lost { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watch;
        if (!_lost.IsCancellationRequested)
        {
            await ReleaseAsync();
        }

        await _connection.DisposeAsync();
        _stop.Dispose();
        _lost.Dispose();
    }

    private async Task WatchAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await PingAsync();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Disposed.
        }
        catch (Exception)
        {
            // Whatever it was, the lock can no longer be vouched for.
            await _lost.CancelAsync();
        }
    }

    private async Task PingAsync()
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        deadline.CancelAfter(Patience);
        await using var command = new NpgsqlCommand(
            "select exists (select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted)", _connection);
        if (await command.ExecuteScalarAsync(deadline.Token) is not true)
        {
            throw new InvalidOperationException("The advisory lock is gone although its connection is not.");
        }
    }

    private async Task ReleaseAsync()
    {
        try
        {
            // The pool resets a connection only when it is used again: the lock would stay until then.
            await using var command = new NpgsqlCommand("select pg_advisory_unlock(hashtextextended('ingestion:folder:' || $1, 0))", _connection);
            command.Parameters.Add(Parameter.Text(_folder));
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException or InvalidOperationException)
        {
            // The connection is broken and is not pooled again: the server drops the lock with it.
        }
    }
}

using Npgsql;

namespace Ingestion.Database;

/// <summary>Asks whether the database is there and takes writes, by writing one row: a full disk or a standby answers reads.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
public sealed class DatabaseProbe(NpgsqlDataSource dataSource, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Probes once, within 5 s. Never throws for the database's sake.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ProbeResult> CheckAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            await using var command = dataSource.CreateCommand(
                "insert into ops.probe (id, probed_at) values (1, $1) on conflict (id) do update set probed_at = excluded.probed_at");
            command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = time.GetUtcNow().UtcDateTime });
            await command.ExecuteNonQueryAsync(deadline.Token);
            return new ProbeResult(true, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProbeResult(false, $"No answer from PostgreSQL within {Patience.TotalSeconds:0} s.");
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException)
        {
            return new ProbeResult(false, fault is PostgresException refused ? $"{refused.SqlState}: {refused.MessageText}" : fault.Message);
        }
    }
}

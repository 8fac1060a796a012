using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ingestion.Database;

/// <summary>Makes the monthly partitions ahead of time; to be called at migration and every hour. What it missed waits in the default partition and is moved.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Says what was made.</param>
public sealed partial class PartitionKeeper(NpgsqlDataSource dataSource, TimeProvider time, ILogger<PartitionKeeper> logger)
{
    /// <summary>How many months after this one have partitions.</summary>
    public const int MonthsAhead = 3;

    /// <summary>Makes what is missing of last month, this month and <see cref="MonthsAhead"/> more.</summary>
    /// <returns>How many partitions were made, 0 when all were there.</returns>
    public async Task<int> KeepAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var patience = new NpgsqlCommand("set local lock_timeout = '10s'", connection, transaction))
        {
            await patience.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var command = new NpgsqlCommand("select ops.keep_partitions($1, $2)", connection, transaction);
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = time.GetUtcNow().UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = MonthsAhead });
        var made = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
        await transaction.CommitAsync(cancellationToken);
        if (made > 0)
        {
            LogMade(made);
        }

        return made;
    }

    [LoggerMessage(4003, LogLevel.Information, "Made {Count} partition(s)")]
    private partial void LogMade(int count);
}

using Ingestion.Database.Ledger;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ingestion.Database.Retention;

/// <summary>Removes from the ledger what need not be remembered for good (see <see cref="LedgerOptions.Keep"/>), a page a transaction.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Says what was removed.</param>
public sealed partial class LedgerRetention(NpgsqlDataSource dataSource, TimeProvider time, ILogger<LedgerRetention> logger)
{
    private const int Page = 1000;

    /// <summary>Removes what is older than <paramref name="keep"/>; safe to run many times at once.</summary>
    /// <returns>How many rows of files and settled failures were removed.</returns>
    public async Task<long> RemoveAsync(TimeSpan keep, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - keep;
        var removed = 0L;
        for (var page = 1; page > 0; removed += page)
        {
            await using var command = dataSource.CreateCommand("select ops.remove_traces($1, $2)");
            command.Parameters.Add(Parameter.Time(before));
            command.Parameters.Add(Parameter.Integer(Page));
            page = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        if (removed > 0)
        {
            LogRemoved(removed, before);
        }

        return removed;
    }

    [LoggerMessage(4020, LogLevel.Information, "Removed {Count} row(s) of files that became no article, and of settled failures, from before {Before}")]
    private partial void LogRemoved(long count, DateTimeOffset before);
}

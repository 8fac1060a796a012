using Ingestion.Database.Ledger;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ingestion.Database.Retention;

/// <summary>Drops months of articles that are older than <see cref="ArticlesOptions.KeepMonths"/>, one a transaction: a month is a partition of each table.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Says what was dropped.</param>
public sealed partial class ArticleRetention(NpgsqlDataSource dataSource, TimeProvider time, ILogger<ArticleRetention> logger)
{
    /// <summary>For the whole of a month: its files are marked one by one (93,000 articles: 2 s).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Drops what is older; safe to run many times at once.</summary>
    /// <param name="keepMonths">Whole months kept besides the present one, 1 or more.</param>
    /// <param name="cancellationToken">Ends it between two months, or undoes the one under way.</param>
    /// <returns>The months that were dropped, oldest first, as 2026-03.</returns>
    public async Task<IReadOnlyList<string>> DropAsync(int keepMonths, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keepMonths, 1);
        var keepFrom = time.GetUtcNow().AddMonths(-keepMonths);
        var dropped = new List<string>();
        while (await DropOldestAsync(keepFrom, cancellationToken) is { } month)
        {
            LogDropped(month);
            dropped.Add(month);
        }

        return dropped;
    }

    private async Task<string?> DropOldestAsync(DateTimeOffset keepFrom, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("select ops.expire_month($1)");
        command.CommandTimeout = (int)Patience.TotalSeconds;
        command.Parameters.Add(Parameter.Time(keepFrom));
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    [LoggerMessage(4021, LogLevel.Information, "Dropped the articles of {Month} with their facts (Articles:KeepMonths)")]
    private partial void LogDropped(string month);
}

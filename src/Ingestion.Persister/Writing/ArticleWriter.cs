using Ingestion.Database.Faults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ingestion.Persister.Writing;

/// <summary>
/// Writes batches so that one bad item harms no other: a transaction that PostgreSQL refuses for its data is halved until the guilty
/// item stands alone; one that collided with another is run again; a database that is away is told to the caller.
/// </summary>
public sealed partial class ArticleWriter
{
    private const int Attempts = 6;

    private readonly BatchTransaction _transaction;
    private readonly TimeProvider _time;
    private readonly ILogger<ArticleWriter> _logger;

    /// <summary>Makes a writer; it may be used by many callers at once.</summary>
    /// <param name="dataSource">The database.</param>
    /// <param name="options">Limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Says which items were refused.</param>
    public ArticleWriter(NpgsqlDataSource dataSource, IOptions<PersisterOptions> options, TimeProvider time, ILogger<ArticleWriter> logger)
    {
        _transaction = new BatchTransaction(
            dataSource, new EntityResolver(dataSource, options.Value.RememberedEntities), new SearchConfigs(dataSource), time);
        _time = time;
        _logger = logger;
    }

    /// <summary>Settles a batch: when this returns, every outcome that it answers is committed.</summary>
    /// <returns>One outcome an item, in the order classified, rejected, quarantined.</returns>
    /// <exception cref="DatabaseAwayException">The database cannot be worked with; write the same again when it can: nothing is doubled.</exception>
    public Task<IReadOnlyList<ItemOutcome>> WriteAsync(PersistBatch batch, CancellationToken cancellationToken) =>
        WriteAsync(batch.Items(), cancellationToken);

    private async Task<IReadOnlyList<ItemOutcome>> WriteAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return [];
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _transaction.RunAsync(items, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                _transaction.Forget();
                switch (PostgresFault.Of(fault))
                {
                    case PostgresFaultKind.Item when items.Count == 1:
                        return [Refuse(items[0], fault)];
                    case PostgresFaultKind.Item:
                        return await SplitAsync(items, cancellationToken);
                    case PostgresFaultKind.Conflict when attempt < Attempts:
                        LogConflict(items.Count, attempt, fault.Message);
                        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(10, 50) * attempt), _time, cancellationToken);
                        break;
                    default:
                        throw new DatabaseAwayException(Describe(fault), fault);
                }
            }
        }
    }

    private async Task<IReadOnlyList<ItemOutcome>> SplitAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        var half = items.Count / 2;
        var first = await WriteAsync([.. items.Take(half)], cancellationToken);
        var second = await WriteAsync([.. items.Skip(half)], cancellationToken);
        return [.. first, .. second];
    }

    private RefusedItem Refuse(WorkItem item, Exception fault)
    {
        var refused = fault is PostgresException postgres
            ? new RefusedItem(item.Identity.FileId, postgres.SqlState, postgres.MessageText)
            : new RefusedItem(item.Identity.FileId, fault.GetType().Name, fault.Message);
        LogRefused(refused.FileId, refused.SqlState, refused.Message);
        return refused;
    }

    private static string Describe(Exception fault) => fault is PostgresException postgres
        ? $"PostgreSQL answers {postgres.SqlState}: {postgres.MessageText}"
        : $"PostgreSQL cannot be reached: {fault.Message}";

    [LoggerMessage(4100, LogLevel.Warning, "The database refused file {FileId} with {SqlState}: {Why}")]
    private partial void LogRefused(Guid fileId, string sqlState, string why);

    [LoggerMessage(4101, LogLevel.Information, "A transaction of {Count} item(s) collided, attempt {Attempt}: {Why}")]
    private partial void LogConflict(int count, int attempt, string why);
}

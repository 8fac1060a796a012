using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Persister.Writing;

/// <summary>Writes a batch in one transaction: all of it, or an exception and nothing.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="resolver">Gives entities their numbers.</param>
/// <param name="configs">Gives text search configurations their numbers.</param>
/// <param name="time">The clock.</param>
internal sealed class BatchTransaction(NpgsqlDataSource dataSource, EntityResolver resolver, SearchConfigs configs, TimeProvider time)
{
    /// <summary>Settles the items and writes their rows.</summary>
    public async Task<IReadOnlyList<ItemOutcome>> RunAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        // Before the locks are taken.
        var numbers = await resolver.ResolveAsync(EntitiesOf(items), cancellationToken);
        await resolver.EnsureSourcesAsync(SourcesOf(items), cancellationToken);
        var searchConfigs = await configs.GetAsync(cancellationToken);

        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var (ledger, owners) = await LockAsync(connection, items, cancellationToken);
        var plan = SettlementPlan.Of(items, ledger, owners);
        if (plan.Fresh.Count == 0)
        {
            return plan.Outcomes;
        }

        var now = time.GetUtcNow();
        var settled = plan.Outcomes.OfType<SettledItem>().Where(item => !item.Redelivered).ToDictionary(item => item.FileId);
        var revisions = RevisionsOf(plan.Fresh, settled, now);
        if (revisions.Count > 0)
        {
            await new RevisionCopy(searchConfigs).WriteAsync(connection, revisions, now, cancellationToken);
            await new FactsCopy(numbers).WriteAsync(connection, revisions, cancellationToken);
        }

        await using (var batch = new NpgsqlBatch(connection, transaction))
        {
            foreach (var command in Settlement.Commands(plan.Fresh, settled, ledger, now))
            {
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return plan.Outcomes;
    }

    /// <summary>Forgets what was learnt of the database: after a fault it may be another one.</summary>
    public void Forget()
    {
        resolver.Forget();
        configs.Forget();
    }

    private static async Task<(Dictionary<Guid, LedgerState> Ledger, Dictionary<string, Guid> Owners)> LockAsync(
        NpgsqlConnection connection, IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        List<ItemIdentity> claims = [.. items.Where(item => item.Content is ClassifiedItem { Articles.Count: > 0 }).Select(item => item.Identity)];
        byte[][] hashes = [.. claims.Select(identity => Convert.FromHexString(identity.ContentSha256))];
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(SettleSql.Lock) { Parameters = { Parameter.Uuids([.. items.Select(item => item.Identity.FileId).Distinct()]) } });
        if (claims.Count > 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SettleSql.Claim)
            {
                Parameters = { Parameter.Bytes(hashes), Parameter.Uuids([.. claims.Select(identity => identity.FileId)]) },
            });
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SettleSql.Owners) { Parameters = { Parameter.Bytes(hashes) } });
        }

        var ledger = new Dictionary<Guid, LedgerState>(items.Count);
        var owners = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            ledger[reader.GetGuid(0)] = new LedgerState(
                StoredName.Parse<FileOutcome>(reader.GetString(1)), reader.IsDBNull(2) ? null : reader.GetGuid(2), reader.GetInt32(3));
        }

        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            owners[Convert.ToHexString(reader.GetFieldValue<byte[]>(0))] = reader.GetGuid(1);
        }

        return (ledger, owners);
    }

    private static List<NewRevision> RevisionsOf(IReadOnlyList<WorkItem> fresh, Dictionary<Guid, SettledItem> settled, DateTimeOffset now)
    {
        var revisions = new List<NewRevision>(fresh.Count);
        foreach (var item in fresh)
        {
            if (item.Content is ClassifiedItem classified && settled[item.Identity.FileId].Outcome is FileOutcome.Stored or FileOutcome.Revised)
            {
                revisions.AddRange(classified.Articles.Select((article, ordinal) =>
                {
                    var id = Guid.CreateVersion7(now);
                    return new NewRevision(id, id, item.Identity, ordinal, article);
                }));
            }
        }

        return revisions;
    }

    private static Dictionary<EntityKey, string?> EntitiesOf(IReadOnlyList<WorkItem> items)
    {
        var entities = new Dictionary<EntityKey, string?>();
        foreach (var entity in Articles(items).SelectMany(article => article.Classification.Entities))
        {
            var key = EntityKey.Of(entity);
            entities[key] = entities.GetValueOrDefault(key) ?? entity.CountryCode;
        }

        return entities;
    }

    private static IEnumerable<string> SourcesOf(IReadOnlyList<WorkItem> items) =>
        items.Where(item => item.Content is ClassifiedItem).Select(item => SourceLabel.Of(item.Identity.Source));

    private static IEnumerable<ClassifiedArticle> Articles(IReadOnlyList<WorkItem> items) =>
        items.Select(item => item.Content).OfType<ClassifiedItem>().SelectMany(item => item.Articles);
}

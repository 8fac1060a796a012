using System.Collections.Frozen;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Ledger;
using Ingestion.Persister.Writing.Revisions;
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
        while (true)
        {
            var (outcomes, forgotten) = await WriteAsync(items, numbers, searchConfigs, cancellationToken);
            if (forgotten.Count == 0)
            {
                return outcomes;
            }

            // They had claimed their contents, and own none: once more, rejected from the beginning.
            items = TakenDown.Refuse(items, forgotten);
        }
    }

    /// <summary>Forgets what was learnt of the database: after a fault it may be another one.</summary>
    public void Forget()
    {
        resolver.Forget();
        configs.Forget();
    }

    /// <summary>Writes all of it, or nothing where files hold forgotten texts alone: then it answers which.</summary>
    private async Task<(IReadOnlyList<ItemOutcome> Outcomes, IReadOnlySet<Guid> Forgotten)> WriteAsync(
        IReadOnlyList<WorkItem> items, IReadOnlyDictionary<EntityKey, long> numbers, IReadOnlyDictionary<string, uint> searchConfigs, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var (ledger, owners, forgotten) = await LockAsync(connection, items, cancellationToken);
        items = TakenDown.Refuse(items, forgotten);
        var plan = SettlementPlan.Of(items, ledger, owners);
        if (plan.Fresh.Count == 0 && plan.Nameless.Count == 0)
        {
            return (plan.Outcomes, FrozenSet<Guid>.Empty);
        }

        var now = time.GetUtcNow();
        var settled = plan.Outcomes.OfType<SettledItem>().Where(item => !item.Redelivered && item.FileId != Guid.Empty).ToDictionary(item => item.FileId);
        var revisions = await PlanRevisionsAsync(connection, plan.Fresh, settled, now, cancellationToken);
        if (revisions.Forgotten.Count > 0)
        {
            return ([], revisions.Forgotten);
        }

        var outcomes = BatchOutcomes.Of(settled, revisions.Outcomes);
        if (revisions.Revisions.Count > 0)
        {
            await new RevisionCopy(searchConfigs).WriteAsync(connection, revisions.Revisions, now, cancellationToken);
            await new FactsCopy(numbers).WriteAsync(connection, revisions.Revisions, cancellationToken);
        }

        await using (var batch = new NpgsqlBatch(connection, transaction))
        {
            foreach (var command in Commands(plan, revisions, outcomes, ledger, now))
            {
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return (
            [
                .. plan.Outcomes.Select(outcome => outcome is SettledItem item && outcomes.TryGetValue(item.FileId, out var final)
                    ? final with { Redelivered = item.Redelivered }
                    : outcome),
            ],
            revisions.Forgotten);
    }

    private static NpgsqlBatchCommand[] Commands(
        SettlementPlan plan, RevisionPlan revisions, IReadOnlyDictionary<Guid, SettledItem> outcomes, Dictionary<Guid, LedgerState> ledger, DateTimeOffset now)
    {
        var evidence = plan.Nameless.Count > 0 ? [Settlement.Failures(plan.Nameless, now)] : Array.Empty<NpgsqlBatchCommand>();
        return plan.Fresh.Count == 0
            ? evidence
            : [.. evidence, .. Settlement.Commands(plan.Fresh, outcomes, revisions.Rows, ledger, now), .. RevisionCommands.Of(revisions, now)];
    }

    private static async Task<(Dictionary<Guid, LedgerState> Ledger, Dictionary<string, Guid> Owners, HashSet<string> Forgotten)> LockAsync(
        NpgsqlConnection connection, IReadOnlyList<WorkItem> items, CancellationToken cancellationToken)
    {
        List<ItemIdentity> claims = [.. items.Where(item => item.Content is ClassifiedItem { Articles.Count: > 0 }).Select(item => item.Identity)];
        byte[][] hashes = [.. claims.Select(identity => Convert.FromHexString(identity.ContentSha256))];
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(SettleSql.ByKeys));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(SettleSql.Lock) { Parameters = { Parameter.Uuids([.. items.Select(item => item.Identity.FileId).Distinct()]) } });
        if (claims.Count > 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SettleSql.Claim)
            {
                Parameters = { Parameter.Bytes(hashes), Parameter.Uuids([.. claims.Select(identity => identity.FileId)]) },
            });
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SettleSql.Owners) { Parameters = { Parameter.Bytes(hashes) } });
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SettleSql.Forgotten) { Parameters = { Parameter.Bytes(hashes) } });
        }

        var ledger = new Dictionary<Guid, LedgerState>(items.Count);
        var owners = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken); // past the setting
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

        var forgotten = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            forgotten.Add(Convert.ToHexString(reader.GetFieldValue<byte[]>(0)));
        }

        return (ledger, owners, forgotten);
    }

    private static async Task<RevisionPlan> PlanRevisionsAsync(
        NpgsqlConnection connection, IReadOnlyList<WorkItem> fresh, Dictionary<Guid, SettledItem> settled, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<ClassifiedItem> items =
        [
            .. fresh.Where(item => settled[item.Identity.FileId].Outcome == FileOutcome.Stored).Select(item => item.Content).OfType<ClassifiedItem>(),
        ];
        if (items.Count == 0)
        {
            return RevisionPlan.Of([], [], []);
        }

        var articles = items.SelectMany(item => item.Articles.Select(article => (item.Identity, article))).ToList();
        var (incoming, known) = await ArticleTexts.ReadAsync(connection, articles, now, cancellationToken);
        return RevisionPlan.Of(items, incoming, known);
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

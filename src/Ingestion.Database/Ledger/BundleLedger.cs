using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Npgsql;

namespace Ingestion.Database.Ledger;

/// <summary>The bundles' part of the ledger, in <c>ops.file</c>.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
internal sealed class BundleLedger(NpgsqlDataSource dataSource, TimeProvider time) : IBundleLedger
{
    private const int LongestPath = 2_000;
    private const int LongestDetail = 4_000;
    private const int Page = 1_000;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LedgerEntry>> EnterEntriesAsync(Guid bundleId, IReadOnlyList<SeenEntry> entries, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Guid[] ids = [.. entries.Select(entry => EntryIdentity.Of(bundleId, entry.Ordinal))];

        // Without an explicit transaction a batch is one transaction.
        await using var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(BundleSql.Enter)
        {
            Parameters =
            {
                Parameter.Uuid(bundleId), Parameter.Uuids(ids), Parameter.Integers([.. entries.Select(entry => entry.Ordinal)]),
                Parameter.Texts([.. entries.Select(entry => StorableText.Of(entry.Path, LongestPath))]),
                Parameter.Longs([.. entries.Select(entry => entry.Size)]),
                Parameter.Bytes([.. entries.Select(entry => entry.ContentSha256 is null ? null : Convert.FromHexString(entry.ContentSha256))]),
                Parameter.Texts([.. entries.Select(entry => entry.Reason is { } reason ? StoredName.Of(reason) : null)]),
                Parameter.Texts([.. entries.Select(entry => StorableText.Of(entry.Detail, LongestDetail))]),
                Parameter.Uuids([.. entries.Select(_ => Guid.CreateVersion7(now))]), Parameter.Time(now),
            },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(BundleSql.ById) { Parameters = { Parameter.Uuid(bundleId), Parameter.Uuids(ids) } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var found = new Dictionary<Guid, LedgerEntry>(ids.Length);
        while (await reader.ReadAsync(cancellationToken))
        {
            var entry = LedgerRows.Entry(reader);
            found[entry.FileId] = entry;
        }

        return found.Count == 0 ? [] : [.. ids.Select(id => found[id])];
    }

    /// <inheritdoc/>
    public async Task<int> EntriesUnderWayAsync(Guid bundleId, CancellationToken cancellationToken)
    {
        await using var command = Command(BundleSql.UnderWay, Parameter.Uuid(bundleId));
        return await command.ExecuteScalarAsync(cancellationToken) is int count ? count : 0;
    }

    /// <inheritdoc/>
    public Task CompleteAsync(Guid bundleId, CancellationToken cancellationToken) =>
        ExecuteAsync(BundleSql.Complete, [Parameter.Uuid(bundleId), Parameter.Time(time.GetUtcNow())], cancellationToken);

    /// <inheritdoc/>
    public Task<int> SettleExpandedAsync(string folder, CancellationToken cancellationToken) =>
        ExecuteAsync(BundleSql.SettleExpanded, [Parameter.Text(folder), Parameter.Time(time.GetUtcNow())], cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> GiveUpEntriesAsync(Guid bundleId, DateTimeOffset publishedBefore, string detail, CancellationToken cancellationToken)
    {
        while (await LostAsync(bundleId, publishedBefore, cancellationToken) is { Length: > 0 } lost)
        {
            var now = time.GetUtcNow();
            await ExecuteAsync(
                BundleSql.Vanish,
                [
                    Parameter.Uuids(lost), Parameter.Uuids([.. lost.Select(_ => Guid.CreateVersion7(now))]), Parameter.Text(StoredName.Of(RejectionReason.Vanished)),
                    Parameter.Text(StorableText.Of(detail, LongestDetail)), Parameter.Time(now),
                ],
                cancellationToken);
        }

        await using var command = Command(BundleSql.AnyInFlight, Parameter.Uuid(bundleId));
        return await command.ExecuteScalarAsync(cancellationToken) is false;
    }

    private async Task<Guid[]> LostAsync(Guid bundleId, DateTimeOffset publishedBefore, CancellationToken cancellationToken)
    {
        await using var command = Command(BundleSql.Lost, Parameter.Uuid(bundleId), Parameter.Time(publishedBefore), Parameter.Integer(Page));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetGuid(0));
        }

        return [.. ids];
    }

    private async Task<int> ExecuteAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, params NpgsqlParameter[] parameters)
    {
        var command = dataSource.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return command;
    }
}

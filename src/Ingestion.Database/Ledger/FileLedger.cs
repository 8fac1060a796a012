using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Npgsql;

namespace Ingestion.Database.Ledger;

/// <summary>The ledger in <c>ops.file</c>. Every call is one round trip and one transaction.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="listener">Hears of settled files.</param>
/// <param name="time">The clock.</param>
internal sealed class FileLedger(NpgsqlDataSource dataSource, SettledListener listener, TimeProvider time) : IFileLedger
{
    private const int EnterAttempts = 5;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LedgerEntry>> EnterAsync(IReadOnlyList<SeenFile> files, CancellationToken cancellationToken)
    {
        byte[][] keys = [.. files.Select(file => FileIdentity.Of(file.Folder, file.Path, file.Stamp))];
        var found = new Dictionary<string, LedgerEntry>(files.Count, StringComparer.Ordinal);

        // A key that was there when the file was to be entered may be gone when it is read: the other watcher moved the file.
        for (var attempt = 0; found.Count < keys.Length && attempt < EnterAttempts; attempt++)
        {
            int[] open = [.. Enumerable.Range(0, keys.Length).Where(i => !found.ContainsKey(Convert.ToHexString(keys[i])))];
            if (open.Length == 0)
            {
                break;
            }

            await EnterOnceAsync([.. open.Select(i => files[i])], [.. open.Select(i => keys[i])], found, cancellationToken);
        }

        return [.. keys.Select(key => found[Convert.ToHexString(key)])];
    }

    /// <inheritdoc/>
    public Task ConfirmPublishedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        ExecuteAsync(LedgerSql.ConfirmPublished, [Parameter.Uuids([.. fileIds]), Parameter.Time(time.GetUtcNow())], cancellationToken);

    /// <inheritdoc/>
    public Task RejectAsync(Guid fileId, RejectionReason reason, string detail, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ExecuteAsync(
            LedgerSql.Reject,
            [
                Parameter.Uuid(fileId), Parameter.Text(StoredName.Of(reason)), Parameter.Text(StorableText.Of(detail)),
                Parameter.Time(now), Parameter.Uuid(Guid.CreateVersion7(now)),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LedgerEntry>> UnfinishedAsync(string folder, DateTimeOffset publishedBefore, int limit, CancellationToken cancellationToken) =>
        ReadAsync(
            LedgerSql.Unfinished,
            [Parameter.Text(folder), Parameter.Time(publishedBefore), Parameter.Integer(limit)],
            reader => LedgerRows.Entry(reader),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SettledFile>> SettledAsync(string folder, int limit, CancellationToken cancellationToken) =>
        ReadAsync(LedgerSql.Settled, [Parameter.Text(folder), Parameter.Integer(limit)], LedgerRows.Settled, cancellationToken);

    /// <inheritdoc/>
    public Task ConfirmMovedAsync(IReadOnlyCollection<MovedFile> moves, CancellationToken cancellationToken) =>
        ExecuteAsync(
            LedgerSql.ConfirmMoved,
            [
                Parameter.Uuids([.. moves.Select(move => move.FileId)]), Parameter.Texts([.. moves.Select(move => move.MovedTo)]),
                Parameter.Time(time.GetUtcNow()), Parameter.Flags([.. moves.Select(move => move.Kept)]),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task WaitForSettledAsync(TimeSpan timeout, CancellationToken cancellationToken) => listener.WaitAsync(timeout, cancellationToken);

    private async Task EnterOnceAsync(SeenFile[] files, byte[][] keys, Dictionary<string, LedgerEntry> found, CancellationToken cancellationToken)
    {
        // Without an explicit transaction a batch is one transaction.
        await using var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(Command(
            LedgerSql.Enter,
            Parameter.Bytes(keys),
            Parameter.Uuids([.. files.Select(file => file.ProposedId)]),
            Parameter.Texts([.. files.Select(file => file.Folder)]),
            Parameter.Texts([.. files.Select(file => file.Path)]),
            Parameter.Longs([.. files.Select(file => file.Stamp.Inode)]),
            Parameter.Longs([.. files.Select(file => file.Stamp.Size)]),
            Parameter.Longs([.. files.Select(file => file.Stamp.ModifiedNanoseconds)]),
            Parameter.Texts([.. files.Select(file => file.Source)]),
            Parameter.Bytes([.. files.Select(file => file.ContentSha256 is null ? null : Convert.FromHexString(file.ContentSha256))]),
            Parameter.Times([.. files.Select(file => file.FoundAt.UtcDateTime)])));
        batch.BatchCommands.Add(Command(LedgerSql.ByKey, Parameter.Bytes(keys)));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            found[Convert.ToHexString(reader.GetFieldValue<byte[]>(0))] = LedgerRows.Entry(reader, 1);
        }
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private async Task ExecuteAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}

using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Database.Takedown;

/// <summary>
/// Takes articles down: rows, facts, groups and search in one transaction, with a tombstone of each content's hash. The file's bytes are the
/// caller's to delete, after the commit: an article that has to go is out of sight at once, also where the disk refuses, and nothing of its
/// content is stored meanwhile. Until the deletion is confirmed the ledger says where the bytes lie, and by the ids that led to it before, of
/// article, text or file, the takedown is found again. So whatever stops it, and wherever, the same command run again goes on.
/// </summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ArticleTakedown(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>So many seconds a statement may take: more than those of a batch, because a feed of years may lead to thousands of files.</summary>
    private const int Timeout = 600;

    /// <summary>The files that hold an article or repeat it, the entries of bundles among them; also where they were taken down before.</summary>
    /// <param name="ids">Ids of files, texts or articles.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<ForgottenFile>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await FindAsync(connection, ids, cancellationToken);
    }

    /// <summary>
    /// Removes all rows of the files and leaves the tombstones; all of it or nothing. Then looks again: what was being written meanwhile may have
    /// become a duplicate of one of them, and goes too. Doing it again changes nothing.
    /// </summary>
    /// <param name="ids">Ids of files, texts or articles.</param>
    /// <param name="files">What <see cref="FindAsync(IReadOnlyCollection{Guid}, CancellationToken)"/> found by them.</param>
    /// <param name="note">Why, or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>All files that were taken down, by id.</returns>
    public async Task<IReadOnlyList<ForgottenFile>> ForgetAsync(
        IReadOnlyCollection<Guid> ids, IReadOnlyList<ForgottenFile> files, string? note, CancellationToken cancellationToken)
    {
        var all = files.ToDictionary(file => file.Id);
        for (var isMore = true; isMore;)
        {
            await RemoveAsync([.. all.Values], note, cancellationToken);
            var found = await FindSettledAsync(ids, cancellationToken);
            isMore = found.Any(file => !file.IsForgotten);
            foreach (var file in found) all[file.Id] = file;
        }

        return [.. all.Values.OrderBy(file => file.Id)];
    }

    /// <summary>Notes that the files' bytes are gone.</summary>
    public async Task ConfirmDeletedAsync(IReadOnlyCollection<Guid> files, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, TakedownSql.Deleted, cancellationToken, Parameter.Uuids([.. files]));
    }

    private async Task RemoveAsync(IReadOnlyList<ForgottenFile> files, string? note, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Guid[] ids = [.. files.Select(file => file.Id)];
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, TakedownSql.Lock, cancellationToken, Parameter.Uuids(ids));
        await ExecuteAsync(
            connection, TakedownSql.KeepAway, cancellationToken, Parameter.Uuids(ids), Parameter.Time(now), Parameter.Uuids([.. files.Where(file => file.IsNamed).Select(file => file.Id)]));
        foreach (var step in TakedownSql.Steps)
        {
            await ExecuteAsync(connection, step, cancellationToken, Parameter.Uuids(ids), Parameter.Time(now), Parameter.Text(StorableText.Of(note)));
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ForgottenFile>> FindSettledAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, TakedownSql.Await, cancellationToken);
        return await FindAsync(connection, ids, cancellationToken);
    }

    private static async Task<IReadOnlyList<ForgottenFile>> FindAsync(NpgsqlConnection connection, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(TakedownSql.Find, connection) { CommandTimeout = Timeout };
        command.Parameters.Add(Parameter.Uuids([.. ids]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var files = new List<ForgottenFile>();
        while (await reader.ReadAsync(cancellationToken))
        {
            files.Add(new ForgottenFile(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetFieldValue<DateTimeOffset>(4), reader.GetInt64(5),
                reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetString(7), reader.IsDBNull(8) ? null : reader.GetString(8), reader.GetInt64(9),
                reader.IsDBNull(10) ? null : new ForgottenEntryBundle(reader.GetGuid(10), reader.GetString(11), reader.GetString(12), reader.IsDBNull(13) ? null : reader.GetString(13)),
                reader.GetBoolean(14), reader.GetBoolean(15), reader.GetFieldValue<string[]>(16)));
        }

        return files;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = Timeout };
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

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
    /// <summary>The files that hold an article or repeat it, the entries of bundles among them; also where they were taken down before.</summary>
    /// <param name="ids">Ids of files, texts or articles.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<ForgottenFile>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(TakedownSql.Find);
        command.Parameters.Add(Parameter.Uuids([.. ids]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var files = new List<ForgottenFile>();
        while (await reader.ReadAsync(cancellationToken))
        {
            files.Add(new ForgottenFile(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetFieldValue<DateTimeOffset>(4), reader.GetInt64(5),
                reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetString(7), reader.IsDBNull(8) ? null : reader.GetString(8), reader.GetInt64(9),
                reader.IsDBNull(10) ? null : new ForgottenEntryBundle(reader.GetGuid(10), reader.GetString(11), reader.GetString(12), reader.IsDBNull(13) ? null : reader.GetString(13))));
        }

        return files;
    }

    /// <summary>Removes all rows of the files and leaves the tombstones; all of it or nothing. Doing it again changes nothing.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<Guid> files, string? note, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var hold = new NpgsqlCommand(TakedownSql.Lock, connection, transaction))
        {
            hold.Parameters.Add(Parameter.Uuids([.. files]));
            await hold.ExecuteNonQueryAsync(cancellationToken);
        }

        foreach (var step in TakedownSql.Steps)
        {
            await using var command = new NpgsqlCommand(step, connection, transaction);
            command.Parameters.Add(Parameter.Uuids([.. files]));
            command.Parameters.Add(Parameter.Time(now));
            command.Parameters.Add(Parameter.Text(StorableText.Of(note)));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Notes that the files' bytes are gone.</summary>
    public async Task ConfirmDeletedAsync(IReadOnlyCollection<Guid> files, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(TakedownSql.Deleted);
        command.Parameters.Add(Parameter.Uuids([.. files]));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

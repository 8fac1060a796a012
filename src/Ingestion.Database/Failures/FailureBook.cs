using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Database.Failures;

/// <summary>Reads <c>ops.failure</c>, and closes what a person has done with.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
public sealed class FailureBook(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>The failures by kind, stage, cause and state.</summary>
    /// <param name="selection">Which.</param>
    /// <param name="archived">Those a person closed, in place of those that are open or being retried.</param>
    /// <param name="rejected">With the rejections, which are decisions and not failures.</param>
    /// <param name="retriable">Full names of the item types that can be published again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<FailureGroup>> GroupsAsync(
        FailureSelection selection, bool archived, bool rejected, IReadOnlyList<string> retriable, CancellationToken cancellationToken) => ReadAsync(
        FailureSql.Groups,
        selection,
        [
            Parameter.Texts(archived ? ["archived"] : ["open", "retrying"]), Parameter.Texts(rejected ? ["quarantined", "rejected"] : ["quarantined"]),
            Parameter.Texts([.. retriable]),
        ],
        reader => new FailureGroup(
            reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt64(4), reader.GetInt64(5),
            reader.GetFieldValue<DateTimeOffset>(6), reader.GetFieldValue<DateTimeOffset>(7), reader.GetGuid(8), Text(reader, 9), Text(reader, 10)),
        cancellationToken);

    /// <summary>Failures in full, the newest first, <paramref name="limit"/> at most.</summary>
    public Task<IReadOnlyList<FailureRecord>> RecordsAsync(FailureSelection selection, int limit, CancellationToken cancellationToken) => ReadAsync(
        FailureSql.Records,
        selection,
        [Parameter.Integer(limit)],
        reader => new FailureRecord(
            reader.GetGuid(0), reader.GetGuid(1), Text(reader, 2), Text(reader, 3), Text(reader, 4), Text(reader, 5), reader.GetString(6), reader.GetString(7),
            reader.GetString(8), Text(reader, 9), Text(reader, 10), Text(reader, 11), reader.GetFieldValue<DateTimeOffset>(12), reader.GetString(13),
            reader.IsDBNull(14) ? null : reader.GetFieldValue<DateTimeOffset>(14), reader.GetInt32(15), Text(reader, 16)),
        cancellationToken);

    /// <summary>Closes open quarantined failures: they are kept, but not listed any more.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ArchiveAsync(FailureSelection selection, string? note, CancellationToken cancellationToken)
    {
        await using var command = Command(dataSource, FailureSql.Archive, selection, [Parameter.Time(time.GetUtcNow()), Parameter.Text(StorableText.Of(note))]);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Opens archived failures again, with their notes.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RestoreAsync(FailureSelection selection, CancellationToken cancellationToken)
    {
        await using var command = Command(dataSource, FailureSql.Restore, selection, [Parameter.Time(time.GetUtcNow())]);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A statement whose first three parameters are the selection.</summary>
    internal static NpgsqlCommand Command(NpgsqlDataSource dataSource, string sql, FailureSelection selection, NpgsqlParameter[] more)
    {
        var command = dataSource.CreateCommand(sql);
        NpgsqlParameter[] parameters = [Parameter.Uuids([.. selection.Ids]), Parameter.Text(selection.Cause), Parameter.Text(selection.Stage), .. more];
        command.Parameters.AddRange(parameters);
        return command;
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, FailureSelection selection, NpgsqlParameter[] more, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var command = Command(dataSource, sql, selection, more);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}

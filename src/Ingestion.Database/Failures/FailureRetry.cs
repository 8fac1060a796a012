using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Database.Failures;

/// <summary>
/// The ledger's side of a retry: open → marked and in flight (one transaction) → published and confirmed → settled by the persister, which
/// closes the failure. Killed after the mark, the item is found again as left behind; published twice, it is written once.
/// </summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
public sealed class FailureRetry(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>Kept items that wait for a person, in the order of their ids.</summary>
    /// <param name="selection">Which.</param>
    /// <param name="after">The id to go on after; all zeros to begin.</param>
    /// <param name="limit">The most of them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<KeptFailure>> OpenAsync(FailureSelection selection, Guid after, int limit, CancellationToken cancellationToken) =>
        ReadAsync(FailureSql.Open, selection, [Parameter.Uuid(after), Parameter.Integer(limit)], cancellationToken);

    /// <summary>Kept items that a retry marked and did not bring to the broker, or whose message was lost there.</summary>
    /// <param name="selection">Which.</param>
    /// <param name="markedBefore">Not those marked later: their retry may be at it.</param>
    /// <param name="publishedBefore">Also those whose message was confirmed before this and that have not come to an end.</param>
    /// <param name="after">The id to go on after; all zeros to begin.</param>
    /// <param name="limit">The most of them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<KeptFailure>> LeftBehindAsync(
        FailureSelection selection, DateTimeOffset markedBefore, DateTimeOffset publishedBefore, Guid after, int limit, CancellationToken cancellationToken) =>
        ReadAsync(
            FailureSql.LeftBehind,
            selection,
            [Parameter.Uuid(after), Parameter.Integer(limit), Parameter.Time(markedBefore), Parameter.Time(publishedBefore)],
            cancellationToken);

    /// <summary>Puts the files of open failures back in flight and marks the failures as being retried, in one transaction.</summary>
    /// <returns>Those that were marked; another retry may have been faster with the others.</returns>
    public async Task<IReadOnlySet<Guid>> MarkAsync(IReadOnlyCollection<Guid> failureIds, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(FailureSql.Mark);
        command.Parameters.Add(Parameter.Uuids([.. failureIds]));
        command.Parameters.Add(Parameter.Time(time.GetUtcNow()));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var marked = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            marked.Add(reader.GetGuid(0));
        }

        return marked;
    }

    /// <summary>Notes that the broker has the messages of these files.</summary>
    public async Task ConfirmAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(FailureSql.Confirm);
        command.Parameters.Add(Parameter.Uuids([.. fileIds]));
        command.Parameters.Add(Parameter.Time(time.GetUtcNow()));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<KeptFailure>> ReadAsync(
        string sql, FailureSelection selection, NpgsqlParameter[] more, CancellationToken cancellationToken)
    {
        await using var command = FailureBook.Command(dataSource, sql, selection, more);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<KeptFailure>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new KeptFailure(
                reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2), reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetString(5), reader.IsDBNull(6) ? null : reader.GetString(6)));
        }

        return rows;
    }
}

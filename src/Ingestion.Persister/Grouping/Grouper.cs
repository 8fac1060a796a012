using Ingestion.Contracts.Sameness;
using Ingestion.Database.Ledger;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ingestion.Persister.Grouping;

/// <summary>
/// Groups stored articles into reprints and stories and keeps the daily counts, after their commit. One is active at a time, by an advisory lock;
/// each step is one transaction, so that a crash loses and doubles nothing.
/// </summary>
public sealed class Grouper(NpgsqlDataSource dataSource, IOptions<GroupingOptions> options, TimeProvider time)
{
    /// <summary>Groups the next texts of the queue.</summary>
    /// <returns>How many; 0 when none waits or another grouper is at work.</returns>
    public async Task<int> StepAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await HasTurnAsync(connection, cancellationToken))
        {
            return 0;
        }

        var texts = await TakeAsync(connection, cancellationToken);
        if (texts.Length == 0)
        {
            return 0;
        }

        var step = new GroupingStep(new GroupingStatements(connection, cancellationToken), options.Value);
        await step.RunAsync(texts);
        await using (var note = new NpgsqlCommand(GroupingSql.Note, connection))
        {
            note.Parameters.Add(Parameter.Integer(texts.Length));
            note.Parameters.Add(Parameter.Integer(step.Compared));
            note.Parameters.Add(Parameter.Time(time.GetUtcNow()));
            await note.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return texts.Length;
    }

    /// <summary>Counts which shingles are common, where that is due or <paramref name="always"/>; texts concerned are queued again.</summary>
    /// <returns>Whether they were counted.</returns>
    public async Task<bool> CountCommonAsync(bool always, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await HasTurnAsync(connection, cancellationToken) || !(always || await IsDueAsync(connection, cancellationToken)))
        {
            return false;
        }

        await using var command = new NpgsqlCommand(GroupingSql.CountCommon, connection) { CommandTimeout = 600 };
        command.Parameters.Add(Parameter.Integer(SamenessPolicy.CommonFrom));
        command.Parameters.Add(Parameter.Time(time.GetUtcNow()));
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<bool> HasTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(GroupingSql.Turn, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<bool> IsDueAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(GroupingSql.CommonDue, connection);
        command.Parameters.Add(Parameter.Integer(options.Value.CommonAfter));
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<Guid[]> TakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(GroupingSql.Take, connection);
        command.Parameters.Add(Parameter.Integer(options.Value.BatchSize));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(reader.GetGuid(0));
        }

        return [.. texts];
    }
}

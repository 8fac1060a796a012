using Ingestion.Contracts.Articles;
using Ingestion.Database.Ledger;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace Ingestion.Persister.Profiles;

/// <summary>
/// Learns each source's furniture from its stored texts, after they were grouped: their lines are added to the source's, and where enough
/// came a new snapshot is taken. One is active at a time, by an advisory lock; each step is one transaction.
/// </summary>
public sealed class ProfileLearner(NpgsqlDataSource dataSource, IOptions<ProfilesOptions> options, TimeProvider time)
{
    /// <summary>Most lines of one text that are counted: what has more is no article.</summary>
    private const int MostLines = 2_000;

    /// <summary>Counts the next texts.</summary>
    /// <returns>How many were looked at; 0 when none waits or another learner is at work.</returns>
    public async Task<int> StepAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await HasTurnAsync(connection, cancellationToken))
        {
            return 0;
        }

        var texts = await NextAsync(connection, cancellationToken);
        if (texts.Count == 0)
        {
            return 0;
        }

        var now = time.GetUtcNow();
        await AddAsync(connection, texts, now, cancellationToken);
        foreach (var source in await DueAsync(connection, [.. texts.Select(text => text.Source).Distinct()], cancellationToken))
        {
            await TakeAsync(connection, source, now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return texts.Count;
    }

    private static async Task<bool> HasTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ProfileSql.Turn, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<List<CountedText>> NextAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ProfileSql.Next, connection);
        command.Parameters.Add(Parameter.Integer(options.Value.BatchSize));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<CountedText>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var lines = ProfileLines.Of(reader.GetString(3), reader.GetFieldValue<string[]>(4)).Take(MostLines);
            texts.Add(new CountedText(reader.GetInt64(0), reader.GetString(1), reader.GetGuid(2), [.. lines.Select(line => unchecked((long)line))]));
        }

        return texts;
    }

    private static async Task AddAsync(NpgsqlConnection connection, List<CountedText> texts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var text in texts)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(ProfileSql.Add)
            {
                Parameters = { Parameter.Text(text.Source), Parameter.Uuid(text.ArticleId), Parameter.Time(now), Parameter.Longs(text.Lines) },
            });
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(ProfileSql.Advance) { Parameters = { new NpgsqlParameter<long> { TypedValue = texts[^1].Position } } });
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> DueAsync(NpgsqlConnection connection, string[] sources, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ProfileSql.Lag, connection);
        command.Parameters.Add(Parameter.Texts(sources));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var due = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (SnapshotDuePolicy.IsDue(reader.GetInt64(1), reader.GetInt64(2)))
            {
                due.Add(reader.GetString(0));
            }
        }

        return due;
    }

    private async Task TakeAsync(NpgsqlConnection connection, string source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(ProfileSql.Trim) { Parameters = { Parameter.Text(source), Parameter.Integer(options.Value.MostArticles) } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(ProfileSql.Take)
        {
            Parameters = { Parameter.Text(source), Parameter.Time(now), new NpgsqlParameter { Value = options.Value.HalfLife.TotalSeconds, NpgsqlDbType = NpgsqlDbType.Double } },
        });
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}

using System.Runtime.InteropServices;
using Ingestion.Database.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace Ingestion.Database.Labels;

/// <summary>Keeps what was learnt from labels in <c>ops.topic_model</c>, and which of it is in use.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
public sealed class TopicModelBook(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const string Insert = """
        insert into ops.topic_model (learnt_at, classifier_version, labels, last_label, right_before, right_after, looked_at, changed, features, weights)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id
        """;

    private const string List = """
        select id, learnt_at, learnt_by, classifier_version, labels, right_before, right_after, looked_at, changed, case when in_use then used_since end
        from ops.topic_model order by id desc
        """;

    /// <summary>Adds a model, not in use.</summary>
    /// <param name="model">What is said of it; its number, user and use are the database's to say.</param>
    /// <param name="lastLabel">The newest label it knows.</param>
    /// <param name="features">Hashes, ascending.</param>
    /// <param name="weights">17 for each.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its number.</returns>
    public async Task<int> AddAsync(SavedTopicModel model, long lastLabel, uint[] features, float[] weights, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        await using var command = dataSource.CreateCommand(Insert);
        NpgsqlParameter[] parameters =
        [
            Parameter.Time(model.LearntAt), Parameter.Text(model.ClassifierVersion), Parameter.Integer(model.Labels), new() { Value = lastLabel, NpgsqlDbType = NpgsqlDbType.Bigint },
            Parameter.Integer(model.RightBefore), Parameter.Integer(model.RightAfter), Parameter.Integer(model.LookedAt), Parameter.Integer(model.Changed),
            Binary(MemoryMarshal.AsBytes(features.AsSpan())), Binary(MemoryMarshal.AsBytes(weights.AsSpan())),
        ];
        command.Parameters.AddRange(parameters);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>All models, the newest first.</summary>
    public async Task<IReadOnlyList<SavedTopicModel>> ListAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(List);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var models = new List<SavedTopicModel>();
        while (await reader.ReadAsync(cancellationToken))
        {
            models.Add(new SavedTopicModel(
                reader.GetInt32(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6),
                reader.GetInt32(7), reader.GetInt32(8), reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9)));
        }

        return models;
    }

    /// <summary>Takes one into use in place of the one that was.</summary>
    /// <param name="number">Which; null for none: the shipped weights alone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task UseAsync(int? number, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var rest = new NpgsqlCommand("update ops.topic_model set in_use = false where in_use and id is distinct from $1", connection, transaction);
        rest.Parameters.Add(new NpgsqlParameter { Value = (object?)number ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        await rest.ExecuteNonQueryAsync(cancellationToken);
        await using var use = new NpgsqlCommand("update ops.topic_model set in_use = true, used_since = $2 where id = $1 and not in_use", connection, transaction);
        use.Parameters.Add(new NpgsqlParameter { Value = (object?)number ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        use.Parameters.Add(Parameter.Time(time.GetUtcNow()));
        await use.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static NpgsqlParameter Binary(ReadOnlySpan<byte> bytes) => new() { Value = bytes.ToArray(), NpgsqlDbType = NpgsqlDbType.Bytea };
}

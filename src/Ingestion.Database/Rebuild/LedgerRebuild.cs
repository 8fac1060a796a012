using Ingestion.Contracts.Ledger;
using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Database.Rebuild;

/// <summary>Enters files of the archive into an empty ledger under the ids they had. Entering one twice changes nothing.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
public sealed class LedgerRebuild(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const string Enter = """
        insert into ops.file (id, folder, path, size, source, content_sha256, found_at, published_at, moved_at, moved_to)
        values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, $8, $8, $9) on conflict (id) do nothing
        """;

    private const string Refuse = """
        with settled as (
            update ops.file set outcome = $2, reason = $3, detail = $4, settled_at = $5 where id = $1 and outcome = 'in_flight' returning id, content_sha256
        ), evidence as (
            insert into ops.failure (id, file_id, stage, kind, cause, detail, message_type, payload, failed_at)
            select id, id, 'replay', $2, $3, $4, $6, $7, $5 from settled on conflict (id) do nothing
        )
        insert into ops.tombstone (sha256, file_id, forgotten_at)
        select content_sha256, id, $5 from settled where $3 = 'forgotten' and content_sha256 is not null on conflict (sha256) do nothing
        """;

    private const string Entomb = """
        insert into ops.tombstone (sha256, file_id, forgotten_at)
        select decode(i.sha256, 'hex'), i.id, $3 from unnest($1::text[], $2::uuid[]) as i(sha256, id) order by 1, 2 on conflict (sha256) do nothing
        """;

    private const string KeepAway = """
        insert into ops.forgotten_text (key, file_id, forgotten_at)
        select decode(i.key, 'hex'), i.id, $3 from unnest($1::text[], $2::uuid[]) as i(key, id) order by 1, 2 on conflict (key) do nothing
        """;

    /// <summary>How many files the ledger knows that are not among <paramref name="known"/>; entries of bundles do not count.</summary>
    public async Task<int> StrangersAsync(IReadOnlyCollection<Guid> known, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("select count(*)::integer from ops.file where parent_id is null and id <> all($1)");
        command.Parameters.Add(Parameter.Uuids([.. known]));
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Enters files as in flight, where the archive has them.</summary>
    public async Task EnterAsync(IReadOnlyCollection<RebuiltFile> files, CancellationToken cancellationToken)
    {
        await using var batch = dataSource.CreateBatch();
        foreach (var file in files)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Enter)
            {
                Parameters =
                {
                    Parameter.Uuid(file.Id), Parameter.Text(file.Folder), Parameter.Text(file.Path), new NpgsqlParameter<long> { TypedValue = file.Size },
                    Parameter.Text(file.Source), Parameter.Text(file.Sha256), Parameter.Time(file.FoundAt), Parameter.Time(time.GetUtcNow()), Parameter.Text(file.MovedTo),
                },
            });
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Has the contents of forgotten files refused, whichever file or bundle they lie in, and their texts left out; files are entered by this none.</summary>
    public async Task EntombAsync(IReadOnlyCollection<RebuiltFile> files, CancellationToken cancellationToken)
    {
        await using var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(Command(Entomb, [.. files.Select(file => (file.Sha256, file.Id))]));
        batch.BatchCommands.Add(Command(KeepAway, [.. files.SelectMany(file => file.ForgottenTexts.Select(key => ((string?)key, file.Id)))]));
        await batch.ExecuteNonQueryAsync(cancellationToken);

        NpgsqlBatchCommand Command(string sql, (string? Hash, Guid File)[] hashes) => new(sql)
        {
            Parameters = { Parameter.Texts([.. hashes.Select(one => one.Hash)]), Parameter.Uuids([.. hashes.Select(one => one.File)]), Parameter.Time(time.GetUtcNow()) },
        };
    }

    /// <summary>Settles a file as it was refused before, with its evidence; of a forgotten one also the tombstone.</summary>
    /// <param name="file">The file, entered.</param>
    /// <param name="messageType">Full name of the kept item's type, so that a quarantined file can be retried; else null.</param>
    /// <param name="payload">The kept item as JSON, or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task RefuseAsync(RebuiltFile file, string? messageType, string? payload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var command = dataSource.CreateCommand(Refuse);
        NpgsqlParameter[] parameters =
        [
            Parameter.Uuid(file.Id), Parameter.Text(StoredName.Of(file.Outcome)), Parameter.Text(file.Reason ?? "unknown"),
            Parameter.Text("Rebuilt from the archive's manifest."), Parameter.Time(time.GetUtcNow()), Parameter.Text(messageType), Parameter.Text(payload),
        ];
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The outcomes that the files have now.</summary>
    public async Task<IReadOnlyDictionary<Guid, FileOutcome>> OutcomesAsync(IReadOnlyCollection<Guid> files, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("select id, outcome from ops.file where id = any($1)");
        command.Parameters.Add(Parameter.Uuids([.. files]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var outcomes = new Dictionary<Guid, FileOutcome>();
        while (await reader.ReadAsync(cancellationToken))
        {
            outcomes[reader.GetGuid(0)] = StoredName.Parse<FileOutcome>(reader.GetString(1));
        }

        return outcomes;
    }
}

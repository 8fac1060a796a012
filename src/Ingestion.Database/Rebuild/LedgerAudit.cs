using System.Runtime.CompilerServices;
using Ingestion.Contracts.Ledger;
using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Database.Rebuild;

/// <summary>Reads the ledger whole, for <c>ingest verify</c>.</summary>
/// <param name="dataSource">The database.</param>
public sealed class LedgerAudit(NpgsqlDataSource dataSource)
{
    private const string Settled = """
        select f.id, f.path, f.outcome, f.reason, encode(f.content_sha256, 'hex'), f.moved_to, f.article_count, coalesce(r.rows, 0), f.moved_at is not null
        from ops.file f left join (select file_id, count(*) as rows from news.article_revision group by file_id) r on r.file_id = f.id
        where f.outcome <> 'in_flight' and f.parent_id is null order by f.id
        """;

    private const string Strangers = """
        select distinct r.file_id from news.article_revision r where not exists (select from ops.file f where f.id = r.file_id)
        """;

    /// <summary>Every settled file, in the order of the ids.</summary>
    public async IAsyncEnumerable<LedgerFact> SettledAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Settled);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new LedgerFact(
                reader.GetGuid(0), reader.GetString(1), StoredName.Parse<FileOutcome>(reader.GetString(2)), Text(reader, 3), Text(reader, 4), Text(reader, 5),
                reader.GetInt32(6), reader.GetInt64(7), reader.GetBoolean(8));
        }
    }

    /// <summary>Files that article rows name and the ledger does not know.</summary>
    public async Task<IReadOnlyList<Guid>> StrangersAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Strangers);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var files = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            files.Add(reader.GetGuid(0));
        }

        return files;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}

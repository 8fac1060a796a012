using Ingestion.Contracts.Ledger;
using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Database.Rebuild;

/// <summary>Reads what is stored of files, to hold a newer version against it. Writes nothing.</summary>
/// <param name="dataSource">The database.</param>
public sealed class StoredTexts(NpgsqlDataSource dataSource)
{
    private const string Texts = """
        select r.file_id, r.ordinal, r.title, r.body, array(
            select line from (
                select 0 as kind, 0 as ordinal, 'language ' || coalesce(r.language, '') as line
                union all select 1, t.ordinal, 'topic ' || t.code from news.article_topic t where t.revision_id = r.id
                union all select 2, a.ordinal, 'entity ' || e.type || ' ' || e.name || ' at ' || array_to_string(a.starts, ',')
                    from news.article_entity a join news.entity e on e.id = a.entity_id where a.revision_id = r.id
                union all select 3, q.ordinal, 'quotation ' || q.start_offset || '-' || q.end_offset || ' by ' || coalesce(q.speaker, '?') from news.quotation q where q.revision_id = r.id
                union all select 4, n.ordinal, 'quantity ' || n.start_offset || '-' || n.end_offset || ' ' || trim_scale(n.value) || ' ' || coalesce(n.unit, '?') || ' of ' || coalesce(n.object, '?')
                    from news.quantity n where n.revision_id = r.id
                union all select 5, d.ordinal, 'date ' || d.start_offset || '-' || d.end_offset || ' ' || coalesce(d.value, '?') from news.date_mention d where d.revision_id = r.id
            ) facts order by kind, ordinal)
        from news.article_revision r where r.file_id = any($1) order by r.file_id, r.ordinal
        """;

    private const string Columns = "select id, coalesce(ordinal, 0), path, source, outcome, reason from ops.file";

    /// <summary>The article rows of files, with their facts.</summary>
    public Task<IReadOnlyList<StoredText>> OfFilesAsync(IReadOnlyCollection<Guid> files, CancellationToken cancellationToken) => ReadAsync(
        Texts,
        Parameter.Uuids([.. files]),
        reader => new StoredText(reader.GetGuid(0), reader.GetInt32(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetString(3), reader.GetFieldValue<string[]>(4)),
        cancellationToken);

    /// <summary>The files themselves, where the ledger knows them.</summary>
    public Task<IReadOnlyList<StoredFile>> FilesAsync(IReadOnlyCollection<Guid> files, CancellationToken cancellationToken) =>
        ReadAsync($"{Columns} where id = any($1)", Parameter.Uuids([.. files]), File, cancellationToken);

    /// <summary>The entries of a bundle.</summary>
    public Task<IReadOnlyList<StoredFile>> EntriesAsync(Guid bundle, CancellationToken cancellationToken) =>
        ReadAsync($"{Columns} where parent_id = $1 order by ordinal", Parameter.Uuid(bundle), File, cancellationToken);

    private static StoredFile File(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetInt32(1), reader.GetString(2), reader.GetString(3), StoredName.Parse<FileOutcome>(reader.GetString(4)), reader.IsDBNull(5) ? null : reader.GetString(5));

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, NpgsqlParameter parameter, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}

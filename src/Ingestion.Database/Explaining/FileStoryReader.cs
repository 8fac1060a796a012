using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Database.Explaining;

/// <summary>Finds files by what people have in hand, and reads their stories.</summary>
/// <param name="dataSource">The database.</param>
public sealed class FileStoryReader(NpgsqlDataSource dataSource)
{
    private const string ById = """
        select f.id from ops.file f where f.id = $1
        union select r.file_id from news.article_revision r where r.id = $1 or r.article_id = $1
        union select x.file_id from ops.failure x where x.id = $1
        order by 1 desc limit $2
        """;

    private const string ByName = """
        select f.id from ops.file f where f.path = $1 or f.moved_to = $1 or f.folder || '/' || f.path = $1 or right(f.path, length($2) + 1) = '/' || $2
        order by f.id desc limit $3
        """;

    private const string File = """
        select f.id, f.folder, f.path, f.source, f.size, encode(f.content_sha256, 'hex'), f.found_at, f.published_at, f.outcome, f.reason, f.detail,
            f.duplicate_of, o.path, f.settled_at, f.moved_at, f.moved_to, f.retries, f.expired_at
        from ops.file f left join ops.file o on o.id = f.duplicate_of where f.id = $1
        """;

    private const string Failures = "select kind, stage, cause, detail, failed_at, state from ops.failure where file_id = $1 order by failed_at, id";

    private const string Articles = """
        select r.article_id, r.id, r.title, r.is_current, (select count(*) from news.article_revision a where a.article_id = r.article_id),
            coalesce(array_length(regexp_split_to_array(r.body, '\s+'), 1), 0), r.language, r.topic_label,
            array(select a.source || ': ' || coalesce(a.title, '(no title)') from news.reprint mine join news.reprint other using (group_id)
                join news.article a on a.article_id = other.article_id where mine.article_id = r.article_id and other.article_id <> r.article_id order by 1 limit 20),
            r.removed_reasons, r.removed_texts
        from news.article_revision r where r.file_id = $1 order by r.ordinal
        """;

    /// <summary>Files that <paramref name="id"/> names: a file's own, a text's, an article's or a failure's; the newest first.</summary>
    public Task<IReadOnlyList<Guid>> FindAsync(Guid id, int limit, CancellationToken cancellationToken) =>
        IdsAsync(ById, [Parameter.Uuid(id), Parameter.Integer(limit)], cancellationToken);

    /// <summary>Files that were dropped or lie under this name or path; the newest first. It looks through the whole ledger.</summary>
    public Task<IReadOnlyList<Guid>> FindAsync(string name, int limit, CancellationToken cancellationToken) =>
        IdsAsync(ByName, [Parameter.Text(name), Parameter.Text(Path.GetFileName(name)), Parameter.Integer(limit)], cancellationToken);

    /// <summary>A file's story, or null where the ledger does not know it.</summary>
    public async Task<FileStory?> ReadAsync(Guid fileId, CancellationToken cancellationToken)
    {
        var failures = await ReadAsync(
            Failures, fileId, row => new StoryFailure(row.GetString(0), row.GetString(1), row.GetString(2), Text(row, 3), Time(row, 4)!.Value, row.GetString(5)), cancellationToken);
        var articles = await ReadAsync(Articles, fileId, Article, cancellationToken);
        var files = await ReadAsync(
            File,
            fileId,
            row => new FileStory(
                row.GetGuid(0), Text(row, 1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetInt64(4), Text(row, 5), Time(row, 6)!.Value, Time(row, 7),
                row.GetString(8), Text(row, 9), Text(row, 10), row.IsDBNull(11) ? null : row.GetGuid(11), Text(row, 12), Time(row, 13), Time(row, 14), Text(row, 15), row.GetInt32(16), Time(row, 17),
                failures, articles),
            cancellationToken);
        return files.SingleOrDefault();
    }

    private static StoryArticle Article(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), Text(row, 2), row.GetBoolean(3), row.GetInt64(4), row.GetInt32(5), Text(row, 6), Text(row, 7), row.GetFieldValue<string[]>(8),
        [.. row.GetFieldValue<string[]>(9).Zip(row.GetFieldValue<string[]>(10), (reason, text) => new RemovedText(reason, text))]);

    private Task<IReadOnlyList<Guid>> IdsAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken) =>
        ReadAsync(sql, parameters, row => row.GetGuid(0), cancellationToken);

    private Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Guid fileId, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        ReadAsync(sql, [Parameter.Uuid(fileId)], read, cancellationToken);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);
}

using System.Runtime.CompilerServices;
using Ingestion.Database.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace Ingestion.Database.Feed;

/// <summary>
/// Reads the current articles in the order in which they became visible to the grouper, page by page: whoever goes on after the last cursor
/// misses nothing and gets nothing twice but texts that were revised.
/// </summary>
/// <param name="dataSource">The database.</param>
public sealed class ArticleFeed(NpgsqlDataSource dataSource)
{
    private const int PageSize = 500;

    private const string Page = """
        select s.position, r.article_id, r.id, r.published_at, r.published_precision, r.updated_at, r.source, r.title, r.subtitle, r.authors,
            r.language, r.kind, r.topic_label, r.topic_probability, r.keywords,
            array(select e.type from news.article_entity m join news.entity e on e.id = m.entity_id where m.revision_id = r.id order by m.ordinal),
            array(select e.name from news.article_entity m join news.entity e on e.id = m.entity_id where m.revision_id = r.id order by m.ordinal),
            r.canonical_url, r.body
        from ops.signature s
        join news.article_revision r on r.id = s.revision_id
        where s.position > $1 and s.live and ($2::text is null or r.source = $2) and ($3::timestamptz is null or coalesce(r.published_at, r.found_at) >= $3)
        order by s.position limit $4
        """;

    /// <summary>The articles that <paramref name="filter"/> asks for, oldest in the feed first.</summary>
    public async IAsyncEnumerable<FeedArticle> ReadAsync(FeedFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = filter.After;
        var left = filter.Limit ?? long.MaxValue;
        while (left > 0)
        {
            var page = await PageAsync(filter, after, (int)Math.Min(PageSize, left), cancellationToken);
            foreach (var article in page)
            {
                yield return article;
            }

            if (page.Count == 0)
            {
                yield break;
            }

            after = page[^1].Cursor;
            left -= page.Count;
        }
    }

    private async Task<List<FeedArticle>> PageAsync(FeedFilter filter, long after, int limit, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Page);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        command.Parameters.Add(Parameter.Text(filter.Source));
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)filter.Since?.UtcDateTime ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(Parameter.Integer(limit));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var page = new List<FeedArticle>();
        while (await reader.ReadAsync(cancellationToken))
        {
            page.Add(Read(reader));
        }

        return page;
    }

    private static FeedArticle Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetGuid(1),
        reader.GetGuid(2),
        Time(reader, 3),
        Text(reader, 4),
        Time(reader, 5),
        reader.GetString(6),
        Text(reader, 7),
        Text(reader, 8),
        reader.GetFieldValue<string[]>(9),
        reader.GetString(10),
        reader.GetString(11),
        Text(reader, 12),
        reader.IsDBNull(13) ? null : reader.GetFloat(13),
        reader.GetFieldValue<string[]>(14),
        [.. reader.GetFieldValue<string[]>(15).Zip(reader.GetFieldValue<string[]>(16), (type, name) => new FeedEntity(type, name))],
        Text(reader, 17),
        reader.GetString(18));

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetDateTime(column), TimeSpan.Zero);
}

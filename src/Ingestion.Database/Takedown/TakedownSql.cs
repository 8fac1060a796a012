namespace Ingestion.Database.Takedown;

/// <summary>The statements of a takedown; $1 is always the files.</summary>
internal static class TakedownSql
{
    /// <summary>
    /// The files that hold the article, or the articles of the file, by any of its ids: all texts of these articles and all files that repeat
    /// their content, until there are no more.
    /// </summary>
    public const string Find = """
        with recursive taken(id) as (
            select f.id from ops.file f where f.id = any($1)
            union select r.file_id from news.article_revision r where r.id = any($1) or r.article_id = any($1)
            union
            select n.id from taken t cross join lateral (
                select other.file_id from news.article_revision mine join news.article_revision other on other.article_id = mine.article_id where mine.file_id = t.id
                union select d.id from ops.file d where d.duplicate_of = t.id
                union select f.duplicate_of from ops.file f where f.id = t.id and f.duplicate_of is not null) n(id)
        )
        select f.id, coalesce(f.folder, ''), f.path, f.source, f.found_at, coalesce(f.size, 0), encode(f.content_sha256, 'hex'), f.outcome, f.moved_to,
            (select count(*) from news.article_revision r where r.file_id = f.id)
        from taken t join ops.file f on f.id = t.id order by f.id
        """;

    /// <summary>Locks the files, in the order of their ids as everywhere.</summary>
    public const string Lock = "select id from ops.file where id = any($1) order by id for update";

    /// <summary>In this order: the tombstones first, the rows, and last what the ledger says.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        """
        insert into ops.tombstone (sha256, file_id, forgotten_at, note)
        select distinct on (content_sha256) content_sha256, id, $2::timestamptz, $3::text from ops.file where id = any($1) and content_sha256 is not null order by content_sha256, id
        on conflict (sha256) do nothing
        """,
        """
        update news.daily_count d set articles = d.articles - c.articles
        from (
            select x.day, x.source, x.topic, k.country, count(*) as articles
            from (select r.id, (coalesce(r.published_at, r.found_at) at time zone 'UTC')::date as day, r.source, r.topic
                  from news.article_revision r join ops.signature s on s.revision_id = r.id where r.file_id = any($1) and s.counted) x
            cross join lateral (
                select '*' as country
                union select coalesce(m.country, e.country) from news.article_entity m join news.entity e on e.id = m.entity_id
                where m.revision_id = x.id and coalesce(m.country, e.country) is not null) k
            group by x.day, x.source, x.topic, k.country) c
        where d.day = c.day and d.source = c.source and d.topic = c.topic and d.country = c.country and $2::timestamptz is not null and ($3::text is null) is not null
        """,
        // Whose groups these texts held together: the grouper decides about them anew.
        """
        insert into ops.grouping_queue (revision_id, queued_at)
        select distinct case when n.mine = s.first then s.second else s.first end, $2::timestamptz
        from (select id as mine from news.article_revision where file_id = any($1)) n
        join news.sameness s on s.first = n.mine or s.second = n.mine where ($3::text is null) is not null
        on conflict do nothing
        """,
        OfArticles("ops.source_line"),
        OfArticles("news.label"),
        OfArticles("news.reprint"),
        OfArticles("news.story"),
        $"delete from news.sameness where (first in {Texts} or second in {Texts}) and {AllUsed}",
        OfTexts("ops.grouping_queue"),
        OfTexts("ops.signature"),
        OfTexts("news.article_topic"),
        OfTexts("news.article_entity"),
        OfTexts("news.quotation"),
        OfTexts("news.quantity"),
        OfTexts("news.date_mention"),
        $"delete from news.article_revision where file_id = any($1) and {AllUsed}",
        $"delete from ops.content where owner = any($1) and {AllUsed}",
        $"delete from ops.file_key where file_id = any($1) and {AllUsed}",
        $"update ops.failure set payload = null, message_type = null, detail = null, state = case when state in ('open', 'retrying') then 'archived' else state end where file_id = any($1) and {AllUsed}",
        // The failure has the file's own id: a version 7, of which there can be one.
        """
        with done as (
            update ops.file set outcome = 'rejected', reason = 'forgotten', detail = 'Taken down on request.', duplicate_of = null, article_count = 0,
                settled_at = coalesce(settled_at, $2::timestamptz), moved_at = coalesce(moved_at, $2::timestamptz)
            where id = any($1) and reason is distinct from 'forgotten' returning id
        )
        insert into ops.failure (id, file_id, stage, kind, cause, detail, failed_at, state, state_at, note)
        select id, id, 'operator', 'rejected', 'forgotten', 'Taken down on request.', $2::timestamptz, 'archived', $2::timestamptz, $3::text from done
        on conflict (id) do nothing
        """,
    ];

    /// <summary>The files' bytes are gone.</summary>
    public const string Deleted = "update ops.file set moved_to = null where id = any($1)";

    private const string Texts = "(select id from news.article_revision where file_id = any($1))";

    // Every step takes the same three parameters, and PostgreSQL wants the type of each.
    private const string AllUsed = "$2::timestamptz is not null and ($3::text is null) is not null";

    private static string OfTexts(string table) => $"delete from {table} where revision_id in {Texts} and {AllUsed}";

    private static string OfArticles(string table) =>
        $"delete from {table} where article_id in (select article_id from news.article_revision where file_id = any($1)) and {AllUsed}";
}

namespace Ingestion.Database.Takedown;

/// <summary>The statements of a takedown; $1 is always the files.</summary>
internal static class TakedownSql
{
    /// <summary>
    /// The files that hold the article, or the articles of the file, by any of its ids, what repeats them and, of a bundle, its entries; and the
    /// files that hold another text of these articles. These go as files, with all their rows, and lead no further: from feed to feed one would
    /// come to articles that have nothing to do with it. After the rows are gone a takedown is found again by what it left on record: all its
    /// files have the failure of one moment, and these say which articles and texts they held.
    /// </summary>
    public const string Find = $"""
        with recursive begun(at) as (
            select distinct x.failed_at from ops.failure x where {OnRecord}
                and (x.file_id = any($1) or exists (select from unnest($1) as i(id) where position(i.id::text in x.detail) > 0))
        ), named(id) as (
            select f.id from ops.file f where f.id = any($1)
            union select r.file_id from news.article_revision r where r.id = any($1) or r.article_id = any($1)
            union select x.file_id from ops.failure x join begun b on b.at = x.failed_at where {OnRecord}
            union
            select n.id from named t cross join lateral (
                select d.id from ops.file d where d.duplicate_of = t.id
                union select e.id from ops.file e where e.parent_id = t.id
                union select f.duplicate_of from ops.file f where f.id = t.id and f.duplicate_of is not null) n(id)
        ), article(id) as (
            select distinct r.article_id from named n join news.article_revision r on r.file_id = n.id
        ), reached(id) as (
            select r.file_id from article a join news.article_revision r on r.article_id = a.id
        ), taken(id) as (
            select id from named union select id from reached
            union select d.id from reached r join ops.file d on d.duplicate_of = r.id
        )
        select f.id, coalesce(f.folder, ''), f.path, f.source, f.found_at, coalesce(f.size, 0), encode(f.content_sha256, 'hex'), f.outcome, f.moved_to,
            (select count(*) from news.article_revision r where r.file_id = f.id), p.id, coalesce(p.folder, ''), p.path,
            case when p.reason is distinct from 'forgotten' and p.expired_at is null then coalesce(p.moved_to, p.folder || '/' || p.path) end,
            f.id in (select id from named), f.reason is not distinct from 'forgotten', array(select encode(t.key, 'hex') from ops.forgotten_text t where t.file_id = f.id order by t.key)
        from taken t join ops.file f on f.id = t.id left join ops.file p on p.id = f.parent_id order by f.id
        """;

    /// <summary>Waits for the batches that are being written; those that begin later see what is committed. For the rest of a short transaction.</summary>
    public const string Await = "lock table ops.content in share mode";

    /// <summary>Locks the files, in the order of their ids as everywhere.</summary>
    public const string Lock = "select id from ops.file where id = any($1) order by id for update";

    /// <summary>Keeps all texts of the articles away that the named files ($3) hold; of the other articles of files that only go with them nobody said anything.</summary>
    public const string KeepAway = $"""
        insert into ops.forgotten_text (key, file_id, forgotten_at)
        select distinct on (k.key) k.key, r.file_id, $2::timestamptz
        from news.article_revision r cross join lateral (values ({ForgottenTextKey.OfSourceSql}), ({ForgottenTextKey.OfAddressSql})) as k(key)
        where r.file_id = any($1) and r.article_id in (select m.article_id from news.article_revision m where m.file_id = any($3)) and k.key is not null
        order by k.key, r.id
        on conflict (key) do nothing
        """;

    /// <summary>In this order: the tombstones first, what the ledger says, while it can still be asked which articles the files held, and the rows.</summary>
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
        where d.day = c.day and d.source = c.source and d.topic is not distinct from c.topic and d.country = c.country and $2::timestamptz is not null and ($3::text is null) is not null
        """,
        // Whose groups these texts held together, and the texts that an article has in files that stay: the grouper decides about them anew, and which one is current.
        """
        insert into ops.grouping_queue (revision_id, queued_at)
        select distinct n.id, $2::timestamptz from (
            select s.second from news.article_revision r join news.sameness s on s.first = r.id where r.file_id = any($1)
            union all select s.first from news.article_revision r join news.sameness s on s.second = r.id where r.file_id = any($1)
            union all select o.id from news.article_revision r join news.article_revision o on o.article_id = r.article_id where r.file_id = any($1) and o.file_id <> all($1)) n(id)
        where ($3::text is null) is not null
        on conflict do nothing
        """,
        OfArticles("ops.source_line", "source, article_id"),
        OfArticles("news.label"),
        OfArticles("news.reprint"),
        OfArticles("news.story"),
        // One after the other: by both at once no index is used.
        $"delete from news.sameness where first in {Texts} and {AllUsed}",
        $"delete from news.sameness where second in {Texts} and {AllUsed}",
        OfTexts("ops.grouping_queue"),
        OfTexts("ops.signature"),
        OfTexts("news.article_topic"),
        OfTexts("news.article_entity"),
        OfTexts("news.quotation"),
        OfTexts("news.quantity"),
        OfTexts("news.date_mention"),
        // What the takedown itself put on record stays: by that it is found when it is run again.
        $"update ops.failure set payload = null, message_type = null, detail = null, state = case when state in ('open', 'retrying') then 'archived' else state end where file_id = any($1) and not (stage = 'operator' and cause = 'forgotten') and {AllUsed}",
        // The failure has the file's own id: a version 7, of which there can be one. Where a rebuild made one of that id, it becomes this. What is found when
        // a takedown goes on is put on record with the moment of its beginning, so that all of it is found again.
        $"""
        with done as (
            update ops.file set outcome = 'rejected', reason = 'forgotten', detail = 'Taken down on request.', duplicate_of = null, article_count = 0,
                settled_at = coalesce(settled_at, $2::timestamptz), moved_at = coalesce(moved_at, $2::timestamptz)
            where id = any($1) and reason is distinct from 'forgotten' returning id
        ), held as (
            select r.file_id, string_agg(concat('article ', r.article_id, ', text ', r.id), '; ' order by r.id) as articles
            from news.article_revision r where r.file_id = any($1) group by r.file_id
        )
        insert into ops.failure (id, file_id, stage, kind, cause, detail, failed_at, state, state_at, note)
        select d.id, d.id, 'operator', 'rejected', 'forgotten', concat('Taken down on request.', ' It held ' || h.articles || '.'),
            coalesce((select max(x.failed_at) from ops.failure x where {OnRecord} and x.file_id = any($1)), $2::timestamptz), 'archived', $2::timestamptz, $3::text
        from done d left join held h on h.file_id = d.id
        on conflict (id) do update set stage = excluded.stage, kind = excluded.kind, cause = excluded.cause, detail = excluded.detail, message_type = null, payload = null,
            failed_at = excluded.failed_at, state = excluded.state, state_at = excluded.state_at, note = excluded.note
        """,
        $"delete from news.article_revision where file_id = any($1) and {AllUsed}",
        $"delete from ops.content where owner = any($1) and {AllUsed}",
        $"delete from ops.file_key where file_id = any($1) and {AllUsed}",
    ];

    /// <summary>The files' bytes are gone.</summary>
    public const string Deleted = "update ops.file set moved_to = null where id = any($1)";

    // By the values, because the index of causes begins with them.
    private const string OnRecord = "x.kind = 'rejected' and x.state in ('open', 'retrying', 'resolved', 'archived') and x.stage = 'operator' and x.cause = 'forgotten'";

    private const string Texts = "(select id from news.article_revision where file_id = any($1))";

    // Every step takes the same three parameters, and PostgreSQL wants the type of each.
    private const string AllUsed = "$2::timestamptz is not null and ($3::text is null) is not null";

    private static string OfTexts(string table) => $"delete from {table} where revision_id in {Texts} and {AllUsed}";

    // Of an article that has a text in a file that stays, these stay too.
    private static string OfArticles(string table, string key = "article_id") => $"""
        delete from {table} x where ({key}) in (select {key} from news.article_revision where file_id = any($1))
            and not exists (select from news.article_revision o where o.article_id = x.article_id and o.file_id <> all($1)) and {AllUsed}
        """;
}

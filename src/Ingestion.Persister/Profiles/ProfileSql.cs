namespace Ingestion.Persister.Profiles;

/// <summary>The learner's statements.</summary>
internal static class ProfileSql
{
    /// <summary>One learner at a time; another one waits for its next turn. Held until the transaction ends.</summary>
    public const string Turn = "select pg_try_advisory_xact_lock(hashtextextended('ingestion:profiles', 0))";

    /// <summary>The next texts that the grouper has seen: which articles print the same is known of them.</summary>
    public const string Next = """
        select s.position, r.source, r.article_id, r.body, r.removed_texts
        from ops.signature s join news.article_revision r on r.id = s.revision_id
        where s.position > (select position from ops.profile_cursor where id = 1) order by s.position limit $1
        """;

    /// <summary>Notes how far texts were looked at.</summary>
    public const string Advance = "update ops.profile_cursor set position = $1 where id = 1";

    /// <summary>Adds an article's lines, unless another of its texts or an article that prints the same was counted for the source.</summary>
    public const string Add = """
        insert into ops.source_line (source, article_id, counted_at, lines)
        select $1, $2, $3, $4 where not exists (
            select from news.reprint mine
            join news.reprint other on other.group_id = mine.group_id
            join ops.source_line l on l.source = $1 and l.article_id = other.article_id
            where mine.article_id = $2)
        on conflict (source, article_id) do nothing
        """;

    /// <summary>For each of these sources how many articles came since its last snapshot, and how many there are.</summary>
    public const string Lag = """
        select l.source, count(*) filter (where l.counted_at > coalesce(p.taken_at, '-infinity')), count(*)
        from ops.source_line l left join ops.source_profile p on p.source = l.source
        where l.source = any($1::text[]) group by l.source
        """;

    /// <summary>Forgets all but the newest articles of a source.</summary>
    public const string Trim = """
        delete from ops.source_line where source = $1 and (counted_at, article_id) < (
            select counted_at, article_id from ops.source_line where source = $1 order by counted_at desc, article_id desc offset $2 - 1 limit 1)
        """;

    /// <summary>Takes a snapshot: each article weighs half as much after each half-life; a line that stands in one article alone is never in it.</summary>
    public const string Take = """
        with counted as (
            select lines, power(0.5::float8, greatest(0, extract(epoch from $2 - counted_at)::float8) / $3::float8) as weight from ops.source_line where source = $1
        ), furniture as (
            select line, round(sum(weight))::integer as count from counted cross join lateral unnest(lines) as l(line)
            group by line having count(*) >= 2 and round(sum(weight)) >= 2
        )
        insert into ops.source_profile (source, version, taken_at, articles, lines, counts)
        select $1, nextval('ops.profile_version'), $2, (select coalesce(round(sum(weight)), 0)::integer from counted),
            coalesce(array_agg(line order by line), '{}'), coalesce(array_agg(count order by line), '{}') from furniture
        on conflict (source) do update set version = excluded.version, taken_at = excluded.taken_at, articles = excluded.articles,
            lines = excluded.lines, counts = excluded.counts
        """;
}

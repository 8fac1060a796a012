namespace Ingestion.Persister.Grouping;

/// <summary>The grouper's statements.</summary>
internal static class GroupingSql
{
    /// <summary>
    /// One grouper at a time; another one finds the lock taken and waits for its next turn. Held until the transaction ends, as is the memory in
    /// which the candidates are counted, and how they are found. A young table has no statistics, and the planner would read it whole for each hash, or all ids
    /// of its months; where a page costs nothing it asks the index of hashes alone, and what that gives, of which it expects little, is joined as it comes and
    /// not sorted first. Nor are these short questions worth compiling, which took three times as long as they do.
    /// </summary>
    public const string Turn = """
        select pg_try_advisory_xact_lock(hashtextextended('ingestion:grouping', 0)), set_config('work_mem', '32MB', true),
            set_config('enable_seqscan', 'off', true), set_config('random_page_cost', '0', true), set_config('seq_page_cost', '0', true),
            set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)
        """;

    /// <summary>Takes texts out of the queue.</summary>
    public const string Take = """
        delete from ops.grouping_queue where revision_id in (
            select q.revision_id from ops.grouping_queue q order by q.revision_id limit $1 for update skip locked)
        returning revision_id
        """;

    /// <summary>Mends what two persisters made of one article at the same moment.</summary>
    public const string Settle = "select ops.settle_articles($1::uuid[])";

    /// <summary>Enters the texts' signatures, or notes whether they are still current; answers whose they are.</summary>
    public const string Sign = """
        insert into ops.signature (revision_id, article_id, at, live, counted, fingerprint, shingles, shingle_count, story_terms, probes, story_probes)
        select r.id, r.article_id, r.content_at, r.is_current, false, r.fingerprint, r.shingles, r.shingle_count, r.story_terms,
            array(select h from unnest(r.shingles) as h where not exists (select from ops.common_shingle c where c.hash = h) order by h limit $2),
            r.story_terms[1:16]
        from news.article_revision r where r.id = any($1::uuid[]) order by r.id
        on conflict (revision_id) do update set article_id = excluded.article_id, live = excluded.live, probes = excluded.probes
        returning article_id
        """;

    /// <summary>Forgets what was decided about the texts; answers whom it touches.</summary>
    public const string Forget = """
        delete from news.sameness where first = any($1::uuid[]) or second = any($1::uuid[]) returning first_article, second_article
        """;

    /// <summary>Texts with their signatures.</summary>
    public const string Signed = """
        select m.revision_id, m.article_id, m.at, m.fingerprint, m.shingles, m.shingle_count, m.story_terms
        from ops.signature m where m.revision_id = any($1::uuid[])
        """;

    /// <summary>By what the current ones among these texts find others, and when they were written.</summary>
    public const string Probes = """
        select m.probes, m.story_probes, m.at from ops.signature m where m.revision_id = any($1::uuid[]) and m.live
        """;

    /// <summary>Of what is shared with each text the few that share most, always the same ones.</summary>
    private const string Nearest =
        "select mine, other from (select mine, other, row_number() over (partition by mine order by hashes desc, other) as place from shared) as ranked where place <= $2";

    /// <summary>
    /// The few texts worth comparing with each, among those found in the same span of time: the smallest hashes of both are held against each
    /// other, so that it does not matter which came first. All texts of the batch at once, and one hash join counts what is shared. The index is asked for each
    /// of their hashes ($5) alone, and for so many texts ($6), those that were grouped first: one that very many texts have must not take the places of the
    /// rare ones. This needs an index without a list of entries that wait (<c>ops.enter_signatures_at_once</c>), which each question would read whole.
    /// </summary>
    public const string TextCandidates = $"""
        with mine as materialized (
            select m.revision_id, m.article_id, m.shingle_count, p.h
            from ops.signature m cross join unnest(m.probes) as p(h) where m.revision_id = any($1::uuid[]) and m.live
        ), near as (
            select k.h, n.revision_id, n.article_id, n.shingle_count from unnest($5::bigint[]) as k(h) cross join lateral (
                select s.revision_id, s.article_id, s.shingle_count from ops.signature s
                where s.live and s.probes @> array[k.h] and s.revision_id between $3 and $4 limit $6) n
        ), shared as (
            select m.revision_id as mine, n.revision_id as other, count(*) as hashes
            from mine m join near n on n.h = m.h and n.article_id <> m.article_id
            group by m.revision_id, m.shingle_count, n.revision_id, n.shingle_count having count(*) >= least(2, n.shingle_count, m.shingle_count)
        )
        {Nearest}
        """;

    /// <summary>The same by names and rare words, among texts of the same days ($7).</summary>
    public const string StoryCandidates = $"""
        with mine as materialized (
            select m.revision_id, m.article_id, m.at, p.h
            from ops.signature m cross join unnest(m.story_probes) as p(h) where m.revision_id = any($1::uuid[]) and m.live
        ), near as (
            select k.h, n.revision_id, n.article_id, n.at from unnest($5::bigint[]) as k(h) cross join lateral (
                select s.revision_id, s.article_id, s.at from ops.signature s
                where s.live and s.story_probes @> array[k.h] and s.revision_id between $3 and $4 limit $6) n
        ), shared as (
            select m.revision_id as mine, n.revision_id as other, count(*) as hashes
            from mine m join near n on n.h = m.h and n.article_id <> m.article_id and n.at between m.at - $7::interval and m.at + $7::interval
            group by m.revision_id, n.revision_id having count(*) >= 2
        )
        {Nearest}
        """;

    /// <summary>
    /// Which shingles say nothing. All of them: they are counted among 20,000 texts and some ten thousand; a batch and its candidates have half a million shingles to ask for.
    /// </summary>
    public const string Common = "select hash from ops.common_shingle";

    /// <summary>Notes the pairs.</summary>
    public const string Pair = """
        insert into news.sameness (first, second, first_article, second_article, kind, alike, reason, faithful)
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::real[], $7::text[], $8::boolean[])
        on conflict (first, second) do nothing
        """;

    /// <summary>Who was of one story with these articles when it was last worked out.</summary>
    public const string Together = """
        select s.article_id from news.story s where s.group_id in (select mine.group_id from news.story mine where mine.article_id = any($1::uuid[]))
        """;

    /// <summary>The pairs of these articles.</summary>
    public const string Edges = """
        select first_article, second_article, kind, alike, reason, faithful from news.sameness
        where first_article = any($1::uuid[]) or second_article = any($1::uuid[])
        """;

    /// <summary>Writes the reprint groups of these members anew, where they have changed.</summary>
    public const string Reprints = """
        with wanted as (select * from unnest($2::uuid[], $3::uuid[], $4::real[], $5::text[], $6::uuid[]) as w(article_id, group_id, alike, reason, nearest)),
        gone as (delete from news.reprint where article_id = any($1::uuid[]) and article_id <> all($2::uuid[]))
        insert into news.reprint as r (article_id, group_id, alike, reason, nearest) select * from wanted
        on conflict (article_id) do update set group_id = excluded.group_id, alike = excluded.alike, reason = excluded.reason, nearest = excluded.nearest
        where (r.group_id, r.alike, r.reason, r.nearest) is distinct from (excluded.group_id, excluded.alike, excluded.reason, excluded.nearest)
        """;

    /// <summary>The same for stories.</summary>
    public const string Stories = """
        with wanted as (select * from unnest($2::uuid[], $3::uuid[]) as w(article_id, group_id)),
        gone as (delete from news.story where article_id = any($1::uuid[]) and article_id <> all($2::uuid[]))
        insert into news.story as s (article_id, group_id) select * from wanted
        on conflict (article_id) do update set group_id = excluded.group_id where s.group_id <> excluded.group_id
        """;

    /// <summary>The same for faithful copies.</summary>
    public const string Copies = """
        update ops.signature s set copy_group = w.group_id
        from unnest($1::uuid[], $2::uuid[]) as w(article_id, group_id)
        where s.article_id = w.article_id and s.copy_group is distinct from w.group_id
        """;

    /// <summary>Counts texts that have become current and takes those out that are no longer.</summary>
    public const string Count = """
        with changed as (
            select r.id, s.live::integer - s.counted::integer as by, (coalesce(r.published_at, r.found_at) at time zone 'UTC')::date as day, r.source, r.topic
            from ops.signature s join news.article_revision r on r.id = s.revision_id
            where s.revision_id = any($1::uuid[]) and s.live <> s.counted
        ), noted as (
            update ops.signature set counted = live where revision_id in (select id from changed)
        ), cells as (
            select day, source, topic, '*' as country, by from changed
            union all
            select c.day, c.source, c.topic, p.country, c.by from changed c
            cross join lateral (
                select distinct coalesce(m.country, e.country) as country from news.article_entity m join news.entity e on e.id = m.entity_id
                where m.revision_id = c.id and coalesce(m.country, e.country) is not null) p
        )
        insert into news.daily_count as d (day, source, topic, country, articles)
        select day, source, topic, country, sum(by) from cells group by day, source, topic, country having sum(by) <> 0
        order by day, source, topic, country
        on conflict (day, source, topic, country) do update set articles = d.articles + excluded.articles
        """;

    /// <summary>Notes what was done.</summary>
    public const string Note = "update ops.grouping set grouped = grouped + $1, candidates = candidates + $2, grouped_at = $3 where id = 1";

    /// <summary>Whether the common shingles are to be counted: when so many texts have come, and then each time the collection has doubled.</summary>
    public const string CommonDue = "select grouped >= greatest($1, common_from * 2) and grouped > common_from from ops.grouping where id = 1";

    /// <summary>
    /// Counts the shingles of the newest texts by groups of faithful copies, and puts texts with a shingle that became common, or is so no longer,
    /// into the queue again; in a large collection only later texts profit, because the counting changes little any more.
    /// </summary>
    public const string CountCommon = """
        with sample as materialized (
            select coalesce(copy_group, article_id) as copy_group, shingles from ops.signature where live order by position desc limit 20000
        ), counted as (
            select h.hash from sample cross join unnest(shingles) as h(hash) group by h.hash having count(distinct copy_group) >= $1
        ), added as (
            insert into ops.common_shingle (hash) select hash from counted on conflict do nothing returning hash
        ), removed as (
            delete from ops.common_shingle c where (select count(*) from sample) < 20000 and not exists (select from counted n where n.hash = c.hash) returning hash
        ), changed as (
            select array_agg(hash) as hashes from (select hash from added union all select hash from removed) both_
        ), again as (
            insert into ops.grouping_queue (revision_id, queued_at)
            select s.revision_id, $2 from ops.signature s, changed c where s.live and s.shingles && c.hashes and (select grouped from ops.grouping) < 50000
            on conflict do nothing
        )
        update ops.grouping set common_from = grouped, common_refreshed_at = $2 where id = 1
        """;
}

create or replace function ops.expire_month(keep_from timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
    suffix   text;
    upper_id uuid;
    lower_id uuid;
    lives_on uuid[];
    part     regclass;
begin
    -- One at a time, and not beside the making of partitions.
    perform pg_advisory_xact_lock(hashtextextended('ingestion:partitions', 0));
    select substring(c.relname from '_\d{4}_\d{2}$') into suffix
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'news.article_revision'::regclass and c.relname ~ '_\d{4}_\d{2}$'
    order by 1 limit 1;
    if suffix is null or to_date(suffix, '_YYYY_MM') + interval '1 month' > date_trunc('month', keep_from at time zone 'UTC') then
        return null;
    end if;
    lower_id := ops.uuid_floor(to_date(suffix, '_YYYY_MM')::timestamp at time zone 'UTC');
    upper_id := ops.uuid_floor((to_date(suffix, '_YYYY_MM') + interval '1 month') at time zone 'UTC');

    -- Nor beside the grouper, which would go on joining others with what goes.
    perform pg_advisory_xact_lock(hashtextextended('ingestion:grouping', 0));

    -- An article that goes on has one text counted. What takes the place of a text that goes is counted when it is grouped.
    lives_on := array(select distinct n.article_id from news.article_revision n where n.id >= upper_id and n.article_id < upper_id);
    update news.daily_count d set articles = d.articles - c.articles
    from (
        select x.day, x.source, x.topic, k.country, count(*) as articles
        from (select r.id, (coalesce(r.published_at, r.found_at) at time zone 'UTC')::date as day, r.source, r.topic
              from news.article_revision r join ops.signature s on s.revision_id = r.id
              where r.article_id = any (lives_on) and r.id >= lower_id and r.id < upper_id and s.revision_id >= lower_id and s.revision_id < upper_id and s.counted) x
        cross join lateral (
            select '*' as country
            union select coalesce(m.country, e.country) from news.article_entity m join news.entity e on e.id = m.entity_id
            where m.revision_id = x.id and coalesce(m.country, e.country) is not null) k
        group by x.day, x.source, x.topic, k.country) c
    where d.day = c.day and d.source = c.source and d.topic is not distinct from c.topic and d.country = c.country;

    with promoted as (
        -- A text that came later and told of an earlier time takes the place of the one that goes.
        update news.article_revision r set is_current = true
        where r.id in (
            select distinct on (n.article_id) n.id
            from news.article_revision o join news.article_revision n on n.article_id = o.article_id and n.id >= upper_id
            where o.id >= lower_id and o.id < upper_id and o.is_current
            order by n.article_id, n.content_at desc, n.found_at desc, n.id desc)
        returning r.id
    )
    insert into ops.grouping_queue (revision_id, queued_at)
    select p.id, now() from promoted p
    union
    -- Their groups lie by the month of the first text, and are found again.
    select r.id, now() from news.article_revision r
    where r.article_id >= lower_id and r.article_id < upper_id and r.id >= upper_id and r.is_current
    union
    -- Whom a text that goes held in a group: the smaller id comes first, and the pair goes with it.
    select s.second, now() from news.sameness s where s.first >= lower_id and s.first < upper_id and s.second >= upper_id
    on conflict do nothing;

    -- Rows of articles whose first month went earlier lie in the default partitions; with the last text they go too.
    delete from news.reprint g where g.article_id < lower_id
        and not exists (select from news.article_revision n where n.article_id = g.article_id and (n.id >= upper_id or n.id < lower_id));
    delete from news.story g where g.article_id < lower_id
        and not exists (select from news.article_revision n where n.article_id = g.article_id and (n.id >= upper_id or n.id < lower_id));

    update ops.file f set article_count = greatest(f.article_count - g.rows, 0), expired_at = now()
    from (select file_id, count(*)::integer as rows from news.article_revision where id >= lower_id and id < upper_id group by file_id) g
    where f.id = g.file_id;

    -- In the order in which the persister writes: who has come to the facts has locked the texts, and is waited for there and nowhere else.
    for part in
        select i.inhrelid::regclass from pg_inherits i
        join pg_class p on p.oid = i.inhparent join pg_namespace n on n.oid = p.relnamespace join pg_class c on c.oid = i.inhrelid
        where p.relkind = 'p' and (n.nspname = 'news' or p.oid = 'ops.signature'::regclass) and c.relname = p.relname || suffix
        order by array_position(array['article_revision', 'article_topic', 'article_entity', 'quotation', 'quantity', 'date_mention'], p.relname::text), p.relname
    loop
        execute format('drop table %s', part);
    end loop;
    return translate(substr(suffix, 2), '_', '-');
end
$$;

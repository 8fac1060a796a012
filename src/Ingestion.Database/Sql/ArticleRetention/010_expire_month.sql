-- What the articles of a month leave behind when it is dropped: their files, which say so, and their contents' hashes.
alter table ops.file add column expired_at timestamptz;
comment on column ops.file.expired_at is 'When Articles:KeepMonths dropped articles of it; article_count is then what is left. Null for never.';
comment on column ops.file.article_count is 'How many article rows the file has; 0 unless stored or revised.';

-- Each arm counts one outcome's files and looks for their evidence by one join, so that it stays usable at millions of files.
create or replace view ops.custody_balance as
with article_rows as (
    select file_id, count(*) as rows from news.article_revision group by file_id
),
proof as (
    -- Its rows are there, all of them but those that retention dropped.
    select f.outcome, count(*) as files, count(*) filter (where coalesce(r.rows, 0) = f.article_count and (f.article_count > 0 or f.expired_at is not null)) as proven
    from ops.file f left join article_rows r on r.file_id = f.id
    where f.outcome in ('stored', 'revised') group by f.outcome
    union all
    -- Another file is there and owns the content.
    select f.outcome, count(*), count(*) filter (where o.id is not null and o.id <> f.id)
    from ops.file f
    left join ops.content c on c.sha256 = f.content_sha256 and c.owner = f.duplicate_of
    left join ops.file o on o.id = c.owner
    where f.outcome = 'duplicate' group by f.outcome
    union all
    -- The reason is on record.
    select f.outcome, count(*), count(*) filter (where exists (
        select from ops.failure x where x.file_id = f.id and x.kind = f.outcome))
    from ops.file f
    where f.outcome in ('rejected', 'quarantined') group by f.outcome
    union all
    -- All its entries are there and settled; one that is retried from ops.failure answers for itself.
    select f.outcome, count(*), count(*) filter (where c.children > 0 and c.children = coalesce(f.entries, c.children) and c.open = 0)
    from ops.file f left join (
        select e.parent_id, count(*) as children, count(*) filter (where e.outcome = 'in_flight'
            and not exists (select from ops.failure x where x.file_id = e.id and x.state = 'retrying')) as open
        from ops.file e where e.parent_id is not null group by e.parent_id) c on c.parent_id = f.id
    where f.outcome = 'expanded' group by f.outcome
    union all
    -- Something still knows of it: the folder, its message or the bundle it is read from again, or a retry under way.
    select f.outcome, count(*), count(*) filter (where p.id is not null and (f.published_at is not null or p.outcome = 'in_flight')
        or exists (select from ops.file_key k where k.file_id = f.id)
        or exists (select from ops.failure x where x.file_id = f.id and x.state = 'retrying'))
    from ops.file f left join ops.file p on p.id = f.parent_id
    where f.outcome = 'in_flight' group by f.outcome
)
select o.outcome, coalesce(p.files, 0) as files, coalesce(p.proven, 0) as evidence, coalesce(p.files - p.proven, 0) as unproven
from (values (1, 'in_flight'), (2, 'stored'), (3, 'revised'), (4, 'duplicate'), (5, 'rejected'), (6, 'quarantined'), (7, 'expanded'))
     as o(place, outcome)
left join proof p on p.outcome = o.outcome
order by o.place;

create function ops.expire_month(keep_from timestamptz) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
declare
    suffix   text;
    upper_id uuid;
    lower_id uuid;
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

    -- A text that came later and told of an earlier time takes the place of the one that goes.
    update news.article_revision r set is_current = true
    where r.id in (
        select distinct on (n.article_id) n.id
        from news.article_revision o join news.article_revision n on n.article_id = o.article_id and n.id >= upper_id
        where o.id >= lower_id and o.id < upper_id and o.is_current
        order by n.article_id, n.content_at desc, n.found_at desc, n.id desc);

    -- Their groups lie by the month of the first text, and are found again.
    insert into ops.grouping_queue (revision_id, queued_at)
    select r.id, now() from news.article_revision r
    where r.article_id >= lower_id and r.article_id < upper_id and r.id >= upper_id and r.is_current
    on conflict do nothing;

    update ops.file f set article_count = greatest(f.article_count - g.rows, 0), expired_at = now()
    from (select file_id, count(*)::integer as rows from news.article_revision where id >= lower_id and id < upper_id group by file_id) g
    where f.id = g.file_id;

    for part in
        select i.inhrelid::regclass from pg_inherits i
        join pg_class p on p.oid = i.inhparent join pg_namespace n on n.oid = p.relnamespace join pg_class c on c.oid = i.inhrelid
        where p.relkind = 'p' and (n.nspname = 'news' or p.oid = 'ops.signature'::regclass) and c.relname = p.relname || suffix
        order by 1::text
    loop
        execute format('drop table %s', part);
    end loop;
    return translate(substr(suffix, 2), '_', '-');
end
$$;
comment on function ops.expire_month(timestamptz) is 'Drops the oldest month of articles with their facts, groups and signatures, when it ended before the month of the instant; its name (2026-03), or null when there is none so old. Files and the hashes of their contents stay.';

revoke execute on function ops.expire_month(timestamptz) from public;
do $$
begin
    if exists (select from pg_roles where rolname = 'ingest_writer') then
        grant execute on function ops.expire_month(timestamptz) to ingest_writer;
    end if;
end
$$;

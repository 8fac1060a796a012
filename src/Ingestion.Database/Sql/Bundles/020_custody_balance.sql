-- Each arm counts one outcome's files and looks for their evidence by one join, so that it stays usable at millions of files.
create or replace view ops.custody_balance as
with article_rows as (
    select file_id, count(*) as rows from news.article_revision group by file_id
),
proof as (
    -- Its rows are there, all of them.
    select f.outcome, count(*) as files, count(r.file_id) filter (where r.rows = f.article_count) as proven
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

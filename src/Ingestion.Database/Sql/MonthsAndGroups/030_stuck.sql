-- What is retried waits since then. The few failures that are retried are read once and not looked up for each file; an entry is looked up for those files alone
-- that are shown, by its index: asked by 'exists', the planner would read all files to know every bundle.
create or replace view ops.stuck as
select f.id as file_id, f.folder, f.path, f.source, f.found_at, f.published_at, now() - greatest(f.found_at, x.again_at) as waiting,
       case when f.entries is not null or f.published_at is null and (select true from ops.file e where e.parent_id = f.id limit 1) then 'a bundle, waits for its entries'
            when f.published_at is null then 'not yet published: the watcher or the broker is away'
            when x.again_at is not null then 'published again, waits for a stage'
            else 'published, waits for a stage' end as why
from ops.file f
left join (select r.file_id, max(r.state_at) as again_at from ops.failure r
           where r.kind in ('rejected', 'quarantined') and r.state = 'retrying' group by r.file_id) x on x.file_id = f.id
where f.outcome = 'in_flight' and f.parent_id is null and f.found_at < now() - interval '5 minutes' and greatest(f.found_at, x.again_at) < now() - interval '5 minutes';
comment on view ops.stuck is 'Files that have been in flight for more than five minutes since they were taken, or published again from ops.failure, and where they wait.';
comment on column ops.stuck.waiting is 'For how long: since it was taken, or was last published again from ops.failure.';

comment on column ops.failure.stage is 'Who gave it up: watcher, clean, classify, persist, operator (it was taken down) or replay (a rebuild).';
comment on column ops.signature.copy_group is 'Smallest article id of those it is a faithful copy of; used to tell common shingles from copied ones; null when alone.';

create view ops.failure_cause as
select kind, stage, cause, state, count(*) as failures, min(failed_at) as first_at, max(failed_at) as last_at, max(detail) as example
from ops.failure group by kind, stage, cause, state;
comment on view ops.failure_cause is 'Rejections and quarantines by cause: what is wrong, how often, since when.';
comment on column ops.failure_cause.kind is 'rejected or quarantined.';
comment on column ops.failure_cause.stage is 'Who gave them up.';
comment on column ops.failure_cause.cause is 'The stable short code.';
comment on column ops.failure_cause.state is 'open, retrying, resolved or archived.';
comment on column ops.failure_cause.failures is 'How many.';
comment on column ops.failure_cause.first_at is 'When the first was given up.';
comment on column ops.failure_cause.last_at is 'When the last was given up.';
comment on column ops.failure_cause.example is 'The sentence that one of them left.';

create view ops.stuck as
select f.id as file_id, f.folder, f.path, f.source, f.found_at, f.published_at, now() - f.found_at as waiting,
       case when f.published_at is null then 'not yet published: the watcher or the broker is away'
            when exists (select from ops.failure x where x.file_id = f.id and x.state = 'retrying') then 'published again, waits for a stage'
            else 'published, waits for a stage' end as why
from ops.file f
where f.outcome = 'in_flight' and f.parent_id is null and f.found_at < now() - interval '5 minutes';
comment on view ops.stuck is 'Files that have been in flight for more than five minutes, and where they wait.';
comment on column ops.stuck.file_id is 'The file, in ops.file.';
comment on column ops.stuck.folder is 'The watched folder.';
comment on column ops.stuck.path is 'The path below it.';
comment on column ops.stuck.source is 'The source label.';
comment on column ops.stuck.found_at is 'When it was taken.';
comment on column ops.stuck.published_at is 'When its message was last confirmed; null for never.';
comment on column ops.stuck.waiting is 'For how long.';
comment on column ops.stuck.why is 'Where it waits.';

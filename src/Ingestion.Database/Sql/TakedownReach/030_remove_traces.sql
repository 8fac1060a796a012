-- As before, but for what was taken down: a tombstone names one file of its content, and of the others each stays until its bytes are gone, because the ledger
-- alone says where they lie. One that came later and was rejected for its tombstone goes like any rejected file.
create or replace function ops.remove_traces(before timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    removed  integer;
    resolved integer;
begin
    with old as (
        select f.id from ops.file f
        where f.outcome in ('duplicate', 'rejected') and f.parent_id is null and f.moved_at is not null
            and f.id < ops.uuid_floor(before) and f.settled_at < before and f.moved_at < before
            and not exists (select from ops.file e where e.parent_id = f.id)
            and not exists (select from ops.file_key k where k.file_id = f.id)
            and not exists (select from ops.content c where c.owner = f.id)
            and not exists (select from ops.tombstone t where t.file_id = f.id)
            and not exists (select from ops.forgotten_text t where t.file_id = f.id)
            and not (f.reason = 'forgotten' and f.moved_to is not null
                and exists (select from ops.failure x where x.file_id = f.id and x.stage = 'operator' and x.cause = 'forgotten'))
            and not exists (select from ops.failure x where x.file_id = f.id and x.kind = 'quarantined' and x.state in ('open', 'retrying'))
        order by f.id limit most for update skip locked
    ), evidence as (
        delete from ops.failure x using old where x.file_id = old.id
    ), gone as (
        delete from ops.file f using old where f.id = old.id returning f.id
    )
    select count(*) into removed from gone;
    with old as (
        select x.id from ops.failure x join ops.file f on f.id = x.file_id
        where x.state = 'resolved' and x.state_at < before and x.id < ops.uuid_floor(before) and f.outcome not in (x.kind, 'in_flight')
        order by x.id limit most for update of x skip locked
    ), gone as (
        delete from ops.failure x using old where x.id = old.id returning x.id
    )
    select count(*) into resolved from gone;
    return removed + resolved;
end
$$;

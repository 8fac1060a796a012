-- A GIN index collects new entries in a list that every search reads from end to end. The grouper enters some texts and then asks for each of their hashes: it
-- read the list thousands of times a step (200 texts among 3,200: 4.6 s, of them 4 in the list). A partitioned index takes no storage parameters once it is
-- made, so each partition's is told.
create or replace function ops.enter_signatures_at_once() returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    lazy regclass;
    told integer := 0;
begin
    for lazy in
        select c.oid::regclass from pg_inherits h join pg_index i on i.indrelid = h.inhrelid join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
        where h.inhparent = 'ops.signature'::regclass and a.amname = 'gin' and 'fastupdate=off' <> all (coalesce(c.reloptions, '{}')) order by 1::text
    loop
        execute format('alter index %s set (fastupdate = off)', lazy);
        perform gin_clean_pending_list(lazy);
        told := told + 1;
    end loop;
    return told;
end
$$;
comment on function ops.enter_signatures_at_once() is 'Has the indexes by which texts are grouped enter each text at once instead of collecting entries; how many did not yet.';
revoke execute on function ops.enter_signatures_at_once() from public;

create or replace function ops.keep_partitions(at timestamptz, months_ahead integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    parent regclass;
    month  timestamptz;
    made   integer := 0;
begin
    -- One at a time: two keepers would make the same table.
    perform pg_advisory_xact_lock(hashtextextended('ingestion:partitions', 0));
    for parent in
        select p.partrelid::regclass from pg_partitioned_table p
        join pg_class c on c.oid = p.partrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('news', 'ops') order by 1::text
    loop
        for step in -1 .. months_ahead loop
            month := (date_trunc('month', at at time zone 'UTC') + make_interval(months => step)) at time zone 'UTC';
            if ops.make_partition(parent, month) then
                made := made + 1;
            end if;
        end loop;
    end loop;
    perform ops.enter_signatures_at_once();
    return made;
end
$$;

select ops.enter_signatures_at_once();

-- A month's statistics were gathered anew whenever it had grown by a fiftieth, and its visibility map whenever by a twentieth: once a minute for as long as
-- a folder is worked off, half of the database's processor time while it lasted. A month's articles resemble each other, and the planner takes the number of
-- rows from the table's size: half as many rows again are soon enough. Nobody asks for an article by an offset or a hash inside an array; gathering what is
-- frequent in those arrays was half of what is left (200,000 articles: 5.3 s, 2.8 of them).
create or replace function ops.tend_partition(part regclass) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    unasked constant text := (
        select string_agg(format('alter column %I set statistics 0', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = part and a.attnum > 0 and not a.attisdropped and a.atttypid = any ('{integer[], bigint[], real[]}'::regtype[])
          and not exists (select from pg_index i where i.indrelid = part and a.attnum = any (i.indkey)));
begin
    execute format('alter table %s set (autovacuum_analyze_scale_factor = 0.5)', part);
    execute format('alter table %s reset (autovacuum_vacuum_insert_scale_factor)', part);
    if unasked is not null then
        execute format('alter table %s %s', part, unasked);
    end if;
end
$$;
comment on function ops.tend_partition(regclass) is 'Says when statistics of a partition are gathered and which of its columns need none.';
revoke execute on function ops.tend_partition(regclass) from public;

-- As before, but for the partition's upkeep.
create or replace function ops.make_partition(parent regclass, month timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    month_start constant timestamptz := date_trunc('month', month, 'UTC');
    month_end   constant timestamptz := (month_start at time zone 'UTC' + interval '1 month') at time zone 'UTC';
    lower_id    constant uuid := ops.uuid_floor(month_start);
    upper_id    constant uuid := ops.uuid_floor(month_end);
    schema_name constant name := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = parent);
    table_name  constant name := (select c.relname from pg_class c where c.oid = parent);
    part_name   constant name := table_name || to_char(month_start at time zone 'UTC', '_YYYY_MM');
    key_name    constant name := (select a.attname from pg_partitioned_table p
                                  join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0] where p.partrelid = parent);
    columns     constant text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                                  where attrelid = parent and attnum > 0 and not attisdropped and attgenerated = '');
    spare       constant regclass := (select nullif(partdefid, 0)::regclass from pg_partitioned_table where partrelid = parent);
    strays      boolean;
begin
    if to_regclass(format('%I.%I', schema_name, part_name)) is not null then
        return false;
    end if;
    execute format('create table %I.%I (like %s including all) with (fillfactor = %s)',
                   schema_name, part_name, parent, case when table_name = 'file' then 80 else 100 end);
    perform ops.tend_partition(format('%I.%I', schema_name, part_name)::regclass);
    if spare is not null then
        execute format('select exists (select from %s where %I >= $1 and %I < $2)', spare, key_name, key_name)
            into strays using lower_id, upper_id;
        if strays then
            execute format('lock table %s in share row exclusive mode', spare);
            execute format('with stray as (delete from %s where %I >= $1 and %I < $2 returning *)'
                           ' insert into %I.%I (%s) select %s from stray',
                           spare, key_name, key_name, schema_name, part_name, columns, columns) using lower_id, upper_id;
        end if;
    end if;
    execute format('alter table %s attach partition %I.%I for values from (%L) to (%L)',
                   parent, schema_name, part_name, lower_id, upper_id);
    execute format('comment on table %I.%I is %L', schema_name, part_name,
                   format('%s of %s.', parent, to_char(month_start at time zone 'UTC', 'YYYY-MM')));
    return true;
end
$$;

-- Nothing is rewritten, and articles go on being written meanwhile.
select ops.tend_partition(c.oid::regclass)
from pg_inherits h join pg_class c on c.oid = h.inhrelid join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and n.nspname in ('news', 'ops');

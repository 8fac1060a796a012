-- Large tables are partitioned by month of the time inside their UUID version 7 (RFC 9562, section 5.7: the first
-- 48 bits are milliseconds since 1970), so that a one-column primary key is enough and a month can be dropped.

create function ops.uuid_floor(at timestamptz) returns uuid
    language sql immutable strict parallel safe
    return (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;
comment on function ops.uuid_floor(timestamptz) is 'The smallest UUID version 7 of an instant: a bound for ranges of ids.';

create function ops.uuid_time(id uuid) returns timestamptz
    language sql immutable strict parallel safe
    return to_timestamp((('x' || lpad(substr(replace(id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint) / 1000.0);
comment on function ops.uuid_time(uuid) is 'The instant inside a UUID version 7, to the millisecond.';

-- Makes the partition of one month, taking over what the default partition holds of it. The new table is attached
-- and not created in place: attaching lets readers and writers of the parent go on.
create function ops.make_partition(parent regclass, month timestamptz) returns boolean
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
    execute format('create table %I.%I (like %s including all) with (autovacuum_vacuum_insert_scale_factor = 0.05,'
                   ' autovacuum_analyze_scale_factor = 0.02, fillfactor = %s)',
                   schema_name, part_name, parent, case when table_name = 'file' then 80 else 100 end);
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
comment on function ops.make_partition(regclass, timestamptz) is 'Makes one month''s partition of a partitioned table unless it is there; true when it was made.';

create function ops.keep_partitions(at timestamptz, months_ahead integer) returns integer
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
    return made;
end
$$;
comment on function ops.keep_partitions(timestamptz, integer) is 'Makes the partitions of last month, this month and some months ahead for all partitioned tables; how many were made.';

-- Four roles for people and services to be granted; none of them logs in by itself. Roles belong to the server, not to
-- the database: they may be there already, and the user of this migration may not be allowed to make them.
do $$
declare
    wanted record;
begin
    for wanted in select * from (values
        ('ingest_writer',   'nologin'),
        ('ingest_operator', 'nologin'),
        ('analyst',         'nologin connection limit 20'),
        ('labeller',        'nologin connection limit 20')) as r(name, options)
    loop
        begin
            if not exists (select from pg_roles where rolname = wanted.name) then
                execute format('create role %I %s', wanted.name, wanted.options);
                if wanted.name = 'analyst' then
                    alter role analyst set statement_timeout = '60s';
                end if;
            end if;
        exception
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then
                raise notice 'role % was not made: %', wanted.name, sqlerrm;
        end;
    end loop;
end
$$;

do $$
declare
    may record;
begin
    for may in select * from (values
        ('ingest_writer',   'grant usage on schema news, ops to ingest_writer'),
        ('ingest_writer',   'grant select, insert, update on all tables in schema news, ops to ingest_writer'),
        ('ingest_writer',   'grant delete on ops.file_key, ops.grouping_queue, ops.signature, ops.common_shingle, news.sameness, news.reprint, news.story, news.daily_count to ingest_writer'),
        ('ingest_writer',   'revoke insert, update on news.label from ingest_writer'),
        ('ingest_writer',   'grant usage on all sequences in schema ops to ingest_writer'),
        ('ingest_writer',   'grant execute on all functions in schema news, ops to ingest_writer'),
        ('ingest_writer',   'revoke insert, update on ops.migration from ingest_writer'),
        ('ingest_operator', 'grant usage on schema news, ops to ingest_operator'),
        ('ingest_operator', 'grant select on all tables in schema news, ops to ingest_operator'),
        ('ingest_operator', 'grant update on ops.file, ops.failure, news.source to ingest_operator'),
        ('ingest_operator', 'grant execute on all functions in schema news, ops to ingest_operator'),
        ('analyst',         'grant usage on schema news, ops to analyst'),
        ('analyst',         'grant select on all tables in schema news to analyst'),
        ('analyst',         'grant select on ops.file, ops.custody_balance, ops.grouping_lag, ops.failure_cause, ops.stuck to analyst'),
        ('analyst',         'grant select (id, file_id, stage, kind, cause, detail, failed_at, state, state_at, attempts) on ops.failure to analyst'),
        ('labeller',        'grant usage on schema news to labeller'),
        ('labeller',        'grant insert (article_id, topic, note) on news.label to labeller')) as g(role, statement)
    loop
        if exists (select from pg_roles where rolname = may.role) then
            execute may.statement;
        end if;
    end loop;
    -- By default everybody may run every function: these two change tables with their owner's rights.
    revoke execute on function ops.make_partition(regclass, timestamptz), ops.keep_partitions(timestamptz, integer),
        news.check_label() from public;
end
$$;
do $$
begin
    if exists (select from pg_roles where rolname = 'analyst') then
        revoke execute on function ops.make_partition(regclass, timestamptz), ops.keep_partitions(timestamptz, integer) from analyst;
    end if;
    if exists (select from pg_roles where rolname = 'ingest_operator') then
        revoke execute on function ops.make_partition(regclass, timestamptz) from ingest_operator;
    end if;
end
$$;

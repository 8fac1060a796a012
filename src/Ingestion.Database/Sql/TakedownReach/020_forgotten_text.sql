-- A file that repeats a stored text gets no row of it, and a takedown cannot find it by its rows: what keeps the text away is the text itself.
create table ops.forgotten_text (
    key          bytea       not null,
    file_id      uuid        not null,
    forgotten_at timestamptz not null,
    forgotten_by text        not null default session_user,
    constraint forgotten_text_pkey primary key (key),
    constraint forgotten_text_key_length check (octet_length(key) = 32)
);
comment on table ops.forgotten_text is 'Texts that were taken down by ''ingest forget'': whatever file brings one of them again, it is left out. Only hashes are kept.';
comment on column ops.forgotten_text.key is 'SHA-256 over the hash of its title, subtitle and body and, in one row, its source, in another, where it states one, its address.';
comment on column ops.forgotten_text.file_id is 'The file that was taken down and held it.';
comment on column ops.forgotten_text.forgotten_at is 'When.';
comment on column ops.forgotten_text.forgotten_by is 'Who: the database user of the session.';

do $$
declare
    may record;
begin
    for may in select * from (values
        ('ingest_writer',   'grant select, insert, update on ops.forgotten_text to ingest_writer'),
        ('ingest_operator', 'grant select, insert, update on ops.forgotten_text to ingest_operator')) as g(role, statement)
    loop
        if exists (select from pg_roles where rolname = may.role) then
            execute may.statement;
        end if;
    end loop;
end
$$;

create table ops.tombstone (
    sha256       bytea       not null,
    file_id      uuid        not null,
    forgotten_at timestamptz not null,
    forgotten_by text        not null default session_user,
    note         text,
    constraint tombstone_pkey primary key (sha256),
    constraint tombstone_sha256_length check (octet_length(sha256) = 32)
);
comment on table ops.tombstone is 'Contents that were taken down by ''ingest forget'': the same content dropped again is rejected as forgotten. Only its hash is kept.';
comment on column ops.tombstone.sha256 is 'SHA-256 of the bytes.';
comment on column ops.tombstone.file_id is 'The file that was taken down.';
comment on column ops.tombstone.forgotten_at is 'When.';
comment on column ops.tombstone.forgotten_by is 'Who: the database user of the session.';
comment on column ops.tombstone.note is 'Why, as the person said; null for nothing.';

do $$
declare
    may record;
begin
    for may in select * from (values
        ('ingest_writer',   'grant select, insert, update on ops.tombstone to ingest_writer'),
        ('ingest_operator', 'grant select, insert, update on ops.tombstone to ingest_operator'),
        ('ingest_operator', 'grant insert on ops.failure, ops.grouping_queue to ingest_operator'),
        ('ingest_operator', 'grant update on news.daily_count, ops.content to ingest_operator'),
        ('ingest_operator', 'grant delete on ops.content, ops.file_key, ops.grouping_queue, ops.signature, news.article_revision, news.article_topic, news.article_entity, news.quotation, news.quantity, news.date_mention, news.sameness, news.reprint, news.story, news.label to ingest_operator')) as g(role, statement)
    loop
        if exists (select from pg_roles where rolname = may.role) then
            execute may.statement;
        end if;
    end loop;
end
$$;

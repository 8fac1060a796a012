-- What is learnt of each source's furniture. The rows of ops.source_line are only ever added (one an article) and, when a snapshot is taken,
-- the oldest deleted: no row is counted up, so that writers never wait for each other.
create table ops.source_line (
    source     text        not null,
    article_id uuid        not null,
    counted_at timestamptz not null,
    lines      bigint[]    not null,
    constraint source_line_pkey primary key (source, article_id)
);
create index source_line_counted on ops.source_line (source, counted_at);
comment on table ops.source_line is 'The lines of each source''s newest articles, as hashes: what its profile is counted from. Articles that print the same text count once.';
comment on column ops.source_line.source is 'The source label.';
comment on column ops.source_line.article_id is 'The article that was counted; its later texts and its reprints are not.';
comment on column ops.source_line.counted_at is 'When it was counted: older articles weigh less.';
comment on column ops.source_line.lines is 'Hashes of the distinct lines of its source text, kept and taken off alike.';

create sequence ops.profile_version;
comment on sequence ops.profile_version is 'Numbers the snapshots of all sources: profile_version of news.article_revision.';

create table ops.source_profile (
    source   text        not null,
    version  bigint      not null,
    taken_at timestamptz not null,
    articles integer     not null,
    lines    bigint[]    not null,
    counts   integer[]   not null,
    constraint source_profile_pkey primary key (source),
    constraint source_profile_pairs check (cardinality(lines) = cardinality(counts))
);
comment on table ops.source_profile is 'The newest snapshot of each source: the lines that stand in several of its articles, by which the cleaner knows its furniture.';
comment on column ops.source_profile.source is 'The source label.';
comment on column ops.source_profile.version is 'The snapshot''s number; stored with each article cleaned by it.';
comment on column ops.source_profile.taken_at is 'When it was taken.';
comment on column ops.source_profile.articles is 'How many articles it was counted over, older ones weighing less.';
comment on column ops.source_profile.lines is 'Hashes of the lines that stand in two articles or more.';
comment on column ops.source_profile.counts is 'For each of them in how many articles, older ones weighing less.';

create table ops.profile_cursor (
    id       smallint not null,
    position bigint   not null,
    constraint profile_cursor_pkey primary key (id),
    constraint profile_cursor_one check (id = 1)
);
comment on table ops.profile_cursor is 'One row: how far the texts were counted for the profiles.';
comment on column ops.profile_cursor.id is 'Always 1.';
comment on column ops.profile_cursor.position is 'Position in ops.signature of the last text that was looked at.';
insert into ops.profile_cursor (id, position) values (1, 0);

do $$
declare
    may record;
begin
    for may in select * from (values
        ('ingest_writer',   'grant select, insert, update on ops.source_line, ops.source_profile, ops.profile_cursor to ingest_writer'),
        ('ingest_writer',   'grant delete on ops.source_line to ingest_writer'),
        ('ingest_writer',   'grant usage on sequence ops.profile_version to ingest_writer'),
        ('ingest_operator', 'grant select on ops.source_line, ops.source_profile, ops.profile_cursor to ingest_operator'),
        ('ingest_operator', 'grant delete on ops.source_line to ingest_operator')) as g(role, statement)
    loop
        if exists (select from pg_roles where rolname = may.role) then
            execute may.statement;
        end if;
    end loop;
end
$$;

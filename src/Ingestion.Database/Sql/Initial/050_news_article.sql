create table news.source (
    name      text not null,
    time_zone text,
    language  text,
    kind      text,
    note      text,
    constraint source_pkey primary key (name)
);
comment on table news.source is 'Where articles come from: one row a source label, made when its first article is stored; the settings are for people to fill in.';
comment on column news.source.name is 'The source label.';
comment on column news.source.time_zone is 'IANA time zone for times stated without one; null for unknown.';
comment on column news.source.language is 'The language it writes in, ISO 639; null for unknown.';
comment on column news.source.kind is 'What it is (newspaper, agency, blog, …); null for unknown.';
comment on column news.source.note is 'Anything worth knowing about it.';

-- Two addresses are the same but for scheme, www., fragment and a slash at the end. The address of a whole site says nothing about an
-- article: some sites give it to all of theirs.
create function news.url_key(url text) returns bigint
    language sql immutable strict parallel safe
    return case when url ~* '^https?://[^/?#]+/[^#]' or url !~* '^https?://'
        then hashtextextended(regexp_replace(url, '^https?://(www\.)?|#.*$|/$|/(?=#)', '', 'gi'), 0) end;
comment on function news.url_key(text) is 'What two addresses of one article have in common; null for the address of a whole site.';

create function news.title_key(source text, title text) returns bigint
    language sql immutable strict parallel safe
    return hashtextextended(source || E'\n' || lower(btrim(regexp_replace(title, '[[:punct:][:space:]]+', ' ', 'g'))), 0);
comment on function news.title_key(text, text) is 'The same for titles of one source that differ in case and punctuation only.';

create table news.article_revision (
    id                      uuid        not null,
    article_id              uuid        not null,
    file_id                 uuid        not null,
    ordinal                 integer     not null,
    is_current              boolean     not null default true,
    source                  text        not null,
    title                   text,
    subtitle                text,
    lead                    text,
    body                    text        not null,
    language                text        not null,
    language_confidence     real        not null,
    declared_language       text,
    kind                    text        not null,
    authors                 text[]      not null,
    author_kinds            text[]      not null,
    dateline_place          text,
    dateline_agency         text,
    published_at            timestamptz,
    published_precision     text,
    published_offset_stated boolean,
    updated_at              timestamptz,
    updated_precision       text,
    updated_offset_stated   boolean,
    canonical_url           text,
    site_name               text,
    section                 text,
    tags                    text[]      not null,
    paywalled               boolean,
    links                   jsonb       not null,
    captions                text[]      not null,
    keywords                text[]      not null,
    keyword_weights         real[]      not null,
    topic                   text,
    topic_label             text,
    topic_probability       real,
    block_kinds             text[]      not null,
    block_starts            integer[]   not null,
    block_ends              integer[]   not null,
    kept_roles              text[]      not null,
    kept_starts             integer[]   not null,
    kept_ends               integer[]   not null,
    removed_reasons         text[]      not null,
    removed_starts          integer[]   not null,
    removed_ends            integer[]   not null,
    removed_texts           text[]      not null,
    source_length           integer     not null,
    field_sources           jsonb       not null,
    charset                 text,
    content_sha256          bytea       not null,
    cleaner_version         text        not null,
    classifier_version      text        not null,
    profile_version         bigint,
    found_at                timestamptz not null,
    stored_at               timestamptz not null,
    fingerprint             bigint      not null,
    shingles                bigint[]    not null,
    shingle_count           integer     not null,
    story_terms             bigint[]    not null,
    content_at              timestamptz not null generated always as (coalesce(updated_at, published_at, found_at)) stored,
    url_key                 bigint      generated always as (news.url_key(canonical_url)) stored,
    title_key               bigint      generated always as (news.title_key(source, title)) stored,
    search_config           regconfig   not null,
    search                  tsvector    not null generated always as (
        setweight(to_tsvector(search_config, coalesce(left(title, 2000), '')), 'A')
        || setweight(to_tsvector(search_config, coalesce(left(subtitle, 2000), '') || ' ' || coalesce(left(lead, 2000), '')), 'B')
        || setweight(to_tsvector(search_config, left(body, 200000)), 'D')) stored,
    constraint article_revision_pkey primary key (id)
) partition by range (id);

create index article_revision_file on news.article_revision (file_id, ordinal);
create index article_revision_article on news.article_revision (article_id);
create index article_revision_published on news.article_revision (published_at);
create index article_revision_source on news.article_revision (source, published_at);
create index article_revision_url on news.article_revision (url_key) where url_key is not null;
create index article_revision_titled on news.article_revision (title_key) where title_key is not null;
create index article_revision_search on news.article_revision using gin (search);

-- pg_trgm may live in any schema, or nowhere.
do $$
declare
    home name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
    if home is not null then
        execute format('create index article_revision_title on news.article_revision using gin (title %I.gin_trgm_ops)', home);
    end if;
end
$$;

-- lz4 packs and unpacks bodies several times faster than the default; a server built without it keeps the default.
do $$
begin
    alter table news.article_revision alter column body set compression lz4, alter column search set compression lz4,
        alter column shingles set compression lz4, alter column removed_texts set compression lz4;
exception when feature_not_supported or invalid_parameter_value then
    raise notice 'lz4 is not available: bodies are compressed by pglz';
end
$$;

create table news.article_revision_default partition of news.article_revision default;
comment on table news.article_revision_default is 'Revisions whose id lies in no month''s partition; normally empty.';

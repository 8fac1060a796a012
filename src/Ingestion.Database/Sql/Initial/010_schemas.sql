-- Two schemas: what analysts read, and what operators and the service itself need.
create schema if not exists news;
comment on schema news is 'What the articles say: one row an article, its facts beside it. Start with news.article.';
create schema if not exists ops;
comment on schema ops is 'How the articles got here: the ledger of files, their outcomes and the evidence for them.';

comment on table ops.migration is 'The migrations that were applied to this database, in the order of their names.';
comment on column ops.migration."MigrationId" is 'Name of the migration, beginning with its time.';
comment on column ops.migration."ProductVersion" is 'Version of EF Core that ran it.';

-- Trigram search forgives typing errors in titles and names. It is an extension: where the database user may not
-- create it, everything else works without.
do $$
begin
    create extension if not exists pg_trgm;
exception when insufficient_privilege or undefined_file or feature_not_supported or unique_violation then
    raise notice 'pg_trgm is not available (%): titles and names get no trigram index', sqlerrm;
end
$$;

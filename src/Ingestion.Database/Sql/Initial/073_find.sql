-- Forgiving search of titles and names: by trigrams where the extension is there, by parts of the words where not.
do $$
declare
    home constant name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
    nearly_in_title constant text := case when home is null
        then 'r.title ilike ''%'' || $1 || ''%''' else format('$1 operator(%I.<%%) r.title', home) end;
    title_likeness constant text := case when home is null then '1' else format('%I.word_similarity($1, r.title)', home) end;
    nearly_name constant text := case when home is null
        then 'e.name ilike ''%'' || $1 || ''%''' else format('e.name operator(%I.%%) $1', home) end;
    name_likeness constant text := case when home is null then '1' else format('%I.similarity(e.name, $1)', home) end;
    settings constant text := case when home is null then ''
        else ' set pg_trgm.word_similarity_threshold = 0.5 set pg_trgm.similarity_threshold = 0.3' end;
begin
    execute format($f$
        create function news.find_title(words text, max_rows integer default 20)
            returns table (article_id uuid, published_at timestamptz, source text, title text, likeness real)
            language sql stable rows 20 set search_path = pg_catalog, pg_temp %s as $q$
            select r.article_id, r.published_at, r.source, r.title, (%s)::real
            from news.article_revision r where r.is_current and %s
            order by 5 desc, 2 desc nulls last, 1 limit $2
        $q$ $f$, settings, title_likeness, nearly_in_title);
    execute format($f$
        create function news.find_name(spelling text, of_type text default null, max_rows integer default 20)
            returns table (entity_id bigint, type text, name text, country text, likeness real)
            language sql stable rows 10 set search_path = pg_catalog, pg_temp %s as $q$
            select e.id, e.type, e.name, e.country, (%s)::real
            from news.entity e where %s and ($2 is null or e.type = $2)
            order by 5 desc, 3, 2 limit $3
        $q$ $f$, settings, name_likeness, nearly_name);
end
$$;
comment on function news.find_title(text, integer) is 'Articles whose title holds these words or words like them (typing errors forgiven), likest first.';
comment on function news.find_name(text, text, integer) is 'People, organisations and places whose name is like this one (typing errors, case and accents forgiven), likest first; of_type PER, ORG, LOC or MISC.';

-- As before, but for the labels. With the owner's rights, because the grouper may not write those.
create or replace function ops.settle_articles(texts uuid[]) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    pair   record;
    mended integer := 0;
    more   integer;
begin
    for pair in
        select distinct least(r.article_id, o.article_id) as kept, greatest(r.article_id, o.article_id) as gone
        from news.article_revision r join news.article_revision o on o.url_key = r.url_key and o.article_id <> r.article_id
        where r.id = any (texts) order by 1, 2
    loop
        update news.article_revision set article_id = pair.kept where article_id = pair.gone;
        update ops.signature set article_id = pair.kept where article_id = pair.gone;
        update news.sameness set first_article = pair.kept where first_article = pair.gone;
        update news.sameness set second_article = pair.kept where second_article = pair.gone;
        delete from news.reprint where article_id = pair.gone;
        delete from news.story where article_id = pair.gone;
        update news.label set article_id = pair.kept where article_id = pair.gone;
        mended := mended + 1;
    end loop;
    with latest as (
        select distinct on (r.article_id) r.article_id, r.id from news.article_revision r
        where r.article_id in (select t.article_id from news.article_revision t where t.id = any (texts))
        order by r.article_id, r.content_at desc, r.found_at desc, r.id desc
    ), mended_texts as (
        update news.article_revision r set is_current = (r.id = l.id) from latest l
        where r.article_id = l.article_id and r.is_current <> (r.id = l.id) returning r.id
    )
    insert into ops.grouping_queue (revision_id, queued_at) select id, now() from mended_texts where id <> all (texts) on conflict do nothing;
    get diagnostics more = row_count;
    return mended + more;
end
$$;

-- Nobody but the grouper had the rights that it needed.
revoke execute on function ops.settle_articles(uuid[]) from public;
do $$
begin
    if exists (select from pg_roles where rolname = 'ingest_writer') then
        grant execute on function ops.settle_articles(uuid[]) to ingest_writer;
    end if;
    if exists (select from pg_roles where rolname = 'ingest_operator') then
        revoke execute on function ops.settle_articles(uuid[]) from ingest_operator;
    end if;
end
$$;

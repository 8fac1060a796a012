-- Two persisters that store two texts of one article at the same moment do not see each other: they make two articles, or two current
-- texts of one. The grouper, which is alone, mends that a moment later.
create function ops.settle_articles(texts uuid[]) returns integer
    language plpgsql set search_path = pg_catalog, pg_temp as $$
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
comment on function ops.settle_articles(uuid[]) is 'Makes one article of those that share an address with these texts, and its latest text the current one; how many were mended.';

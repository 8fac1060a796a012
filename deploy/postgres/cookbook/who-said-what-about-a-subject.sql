-- Who said what about a subject in the last seven days, with the article?
-- index: article_revision_published
with asked as (select 'troops' as subject, news.today() as today)
select a.published_at::date as day, q.speaker, q.verb, q.text, a.source, a.title
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
join news.quotation q on q.revision_id = a.revision_id
where q.speaker is not null and a.search @@ websearch_to_tsquery(a.search_config, subject)
order by a.published_at, q.start_offset;

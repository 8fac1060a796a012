-- Which sums of money were named in the last seven days, largest first?
-- index: article_revision_published
with asked as (select news.today() as today)
select q.unit as currency, q.value, q.qualifier, q.object, a.source, a.title
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
join news.quantity q on q.revision_id = a.revision_id
where q.unit ~ '^[A-Z]{3}$'
order by q.unit, q.value desc, a.source
limit 50;

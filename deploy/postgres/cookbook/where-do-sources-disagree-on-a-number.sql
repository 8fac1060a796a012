-- On which days do sources give different numbers of the same thing?
-- index: article_revision_published
with asked as (select news.today() as today)
select a.published_at::date as day, lower(q.object) as counted, array_agg(distinct q.value order by q.value) as numbers, array_agg(distinct a.source order by a.source) as sources
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
join news.quantity q on q.revision_id = a.revision_id
where q.object is not null and q.unit is null
group by 1, 2
having count(distinct q.value) > 1 and count(distinct a.source) > 1
order by 1, 2;

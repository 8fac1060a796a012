-- How did the number of troops that were reported change by day?
-- index: quantity_object
with asked as (select 'troops' as counted)
select a.published_at::date as day, min(q.value) as lowest, max(coalesce(q.high, q.value)) as highest, count(distinct a.source) as sources
from asked
join news.quantity q on q.object is not null and lower(left(q.object, 200)) = counted
join news.article a on a.revision_id = q.revision_id
group by 1
order by 1;

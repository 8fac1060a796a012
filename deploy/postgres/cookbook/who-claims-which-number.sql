-- Who claims which number of something, and where does it stand?
-- index: quantity_object
with asked as (select 'troops' as counted)
select a.published_at::date as day, coalesce(q.claimant, '(not stated)') as claimant, q.qualifier, q.value, news.span_text(a.body, q.start_offset, q.end_offset) as words, a.source
from asked
join news.quantity q on q.object is not null and lower(left(q.object, 200)) = counted
join news.article a on a.revision_id = q.revision_id
order by a.published_at, q.start_offset;

-- What is announced for the coming days?
-- index: date_mention_value
with asked as (select news.today() as today)
select d.value as day, d.text as words, a.source, a.title
from asked
join news.date_mention d on d.value is not null and left(d.value, 30) > today::text and left(d.value, 30) <= (today + 14)::text and d.precision = 'day'
join news.article a on a.revision_id = d.revision_id
order by d.value, a.published_at, a.source;

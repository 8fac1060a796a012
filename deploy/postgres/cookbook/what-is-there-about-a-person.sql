-- What is there about a person, however the name is spelt?
-- index: article_entity_entity
with asked as (select 'ada lundt' as spelling)
select a.published_at::date as day, a.source, a.title, e.name, m.mentions
from asked
cross join lateral news.find_name(spelling, 'PER', 1) e
join news.article_entity m on m.entity_id = e.entity_id
join news.article a on a.revision_id = m.revision_id
order by a.published_at desc nulls last, a.source;

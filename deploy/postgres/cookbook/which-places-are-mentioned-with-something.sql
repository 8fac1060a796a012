-- Which places are mentioned in articles about something?
-- index: article_revision_search
with asked as (select 'troops' as subject)
select e.name, coalesce(m.country, e.country) as country, count(*) as articles
from asked
join news.article a on a.search @@ news.any_query(subject) and a.search @@ websearch_to_tsquery(a.search_config, subject)
join news.article_entity m on m.revision_id = a.revision_id
join news.entity e on e.id = m.entity_id and e.type = 'LOC'
group by e.id, e.name, 2
order by articles desc, e.name
limit 20;

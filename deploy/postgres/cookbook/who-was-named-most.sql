-- Which people were named in most articles in the last seven days?
-- index: article_revision_published
with asked as (select news.today() as today)
select e.name, count(*) as articles, sum(m.mentions) as mentions
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
join news.article_entity m on m.revision_id = a.revision_id
join news.entity e on e.id = m.entity_id and e.type = 'PER'
group by e.id, e.name
order by articles desc, mentions desc, e.name
limit 20;

-- Which organisations were named in the last seven days that had not been named before?
-- index: article_revision_published
with asked as (select news.today() as today)
select e.name, count(*) as articles
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
join news.article_entity m on m.revision_id = a.revision_id
join news.entity e on e.id = m.entity_id and e.type = 'ORG'
where not exists (
    select from news.article_entity om join news.article o on o.revision_id = om.revision_id
    where om.entity_id = e.id and o.published_at < today - 6)
group by e.id, e.name
order by articles desc, e.name;

-- Which organisations were named in the last seven days that had not been named before?
-- index: article_revision_published
-- First the week's few thousand articles, then who is in them: the other way round every organisation ever named is looked up.
with asked as (select news.today() as today),
recent as materialized (
    select m.entity_id, count(*) as articles
    from asked
    join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
    join news.article_entity m on m.revision_id = a.revision_id
    group by m.entity_id)
select e.name, r.articles
from asked
cross join recent r
join news.entity e on e.id = r.entity_id and e.type = 'ORG'
where not exists (
    select from news.article_entity om join news.article o on o.revision_id = om.revision_id
    where om.entity_id = e.id and o.published_at < today - 6)
order by r.articles desc, e.name;

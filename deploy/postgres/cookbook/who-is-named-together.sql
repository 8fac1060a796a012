-- Who is named together with a person, and how often?
-- index: article_entity_entity
with asked as (select 'Ada Lund' as person)
select o.type, o.name, count(*) as articles
from asked
join news.entity e on e.type = 'PER' and e.name = person
join news.article_entity m on m.entity_id = e.id
join news.article a on a.revision_id = m.revision_id
join news.article_entity om on om.revision_id = m.revision_id and om.entity_id <> e.id
join news.entity o on o.id = om.entity_id
group by o.id, o.type, o.name
order by articles desc, o.name
limit 20;

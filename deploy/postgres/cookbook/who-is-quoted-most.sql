-- Who was quoted most in the last seven days, and in how many articles?
-- index: article_revision_published
with asked as (select news.today() as today)
select e.name, count(*) as quotations, count(distinct a.article_id) as articles
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
join news.quotation q on q.revision_id = a.revision_id
join news.entity e on e.id = q.speaker_entity_id
group by e.id, e.name
order by quotations desc, e.name
limit 20;

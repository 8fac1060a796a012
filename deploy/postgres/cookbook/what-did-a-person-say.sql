-- What did a person say, newest first?
-- index: quotation_speaker
with asked as (select 'Ada Lund' as person)
select a.published_at::date as day, q.verb, q.text, q.direct, a.source, a.title
from asked
join news.entity e on e.type = 'PER' and e.name = person
join news.quotation q on q.speaker_entity_id = e.id
join news.article a on a.revision_id = q.revision_id
order by a.published_at desc, q.start_offset
limit 50;

-- What did the cleaner cut away, by source and reason?
-- index: article_revision_published
with asked as (select news.today() as today)
select a.source, s.reason, count(*) as spans, min(left(s.text, 60)) as example
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
join news.removed_span s on s.revision_id = a.revision_id
group by a.source, s.reason
order by a.source, spans desc, s.reason;

-- Which articles were changed after they were published, and how often?
-- index: article_revision_published
with asked as (select news.today() as today)
select a.source, a.title, v.texts, v.first_at, v.last_at
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
join lateral (select count(*) as texts, min(r.content_at) as first_at, max(r.content_at) as last_at from news.article_revision r where r.article_id = a.article_id) v on v.texts > 1
order by v.last_at, a.title;

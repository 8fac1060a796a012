-- Which articles are opinion, paid content, press releases or cut off by a paywall?
-- index: article_revision_published
with asked as (select news.today() as today)
select a.published_at::date as day, a.source, a.kind, coalesce(a.paywalled, false) as paywalled, a.title
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
where a.kind <> 'article' or a.paywalled
order by a.published_at, a.source;

-- How long after publication do the articles of each source arrive here?
-- index: article_revision_published
with asked as (select news.today() as today)
select a.source, count(*) as articles, percentile_cont(0.5) within group (order by extract(epoch from a.found_at - a.published_at) / 60)::integer as median_minutes
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
where a.published_precision in ('minute', 'second')
group by a.source
order by a.source;

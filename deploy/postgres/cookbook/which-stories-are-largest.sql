-- Which stories did most sources write about in the last seven days?
-- index: article_revision_published
with asked as (select news.today() as today)
select min(a.published_at)::date as since, count(*) as articles, count(distinct a.source) as sources, (array_agg(a.title order by a.published_at, a.article_id))[1] as first_title
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
join news.story s on s.article_id = a.article_id
group by s.group_id
order by sources desc, articles desc, since
limit 20;

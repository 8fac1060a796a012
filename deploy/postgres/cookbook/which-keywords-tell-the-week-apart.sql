-- Which keywords stand in most articles of the last seven days?
-- index: article_revision_published
with asked as (select news.today() as today)
select keyword, count(*) as articles
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
cross join lateral unnest(a.keywords) as keyword
group by keyword
having count(*) > 1
order by articles desc, keyword
limit 20;

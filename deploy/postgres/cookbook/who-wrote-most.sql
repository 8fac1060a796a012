-- Who wrote most in the last seven days, and about what?
-- index: article_revision_published
with asked as (select news.today() as today)
select author, count(*) as articles, array_agg(distinct a.topic_label order by a.topic_label) filter (where a.topic_label is not null) as topics
from asked
join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
cross join lateral unnest(a.authors) as author
group by author
order by articles desc, author
limit 20;

-- What was taken out of an article (-) and put in (+) after it was published?
-- index: article_revision_title
with asked as (select 'Ferry line%' as title_like)
select a.source, c.number, c.change, c.words
from asked
join news.article a on a.title like title_like
cross join lateral news.changes(a.article_id) c
order by a.source, c.number, c.place;

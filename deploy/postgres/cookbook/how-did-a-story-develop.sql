-- How did a story develop, from its first article to its last? (Found by words of a title, typing errors forgiven.)
-- index: story_group
with asked as (select news.find_title('feery sinks off Nor', 1) as hit),
story as (select s.group_id from asked join news.story s on s.article_id = (hit).article_id)
select a.published_at, a.source, a.title
from story
join news.story s using (group_id)
join news.article a on a.article_id = s.article_id
order by a.published_at, a.source;

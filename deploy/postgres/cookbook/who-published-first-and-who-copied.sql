-- Who published a text first, and who copied it how long after?
-- index: article_revision_published
with asked as (select news.today() as today),
copies as (
    select r.group_id, a.source, a.title, a.published_at, r.alike, r.reason, first_value(a.source) over w as first_source,
           a.published_at - first_value(a.published_at) over w as after
    from asked
    join news.article a on a.published_at >= today - 6 and a.published_at < today + 1
    join news.reprint r on r.article_id = a.article_id
    window w as (partition by r.group_id order by a.published_at, a.article_id)
)
select first_source, source, after, alike, reason, title
from copies
where after > interval '0'
order by first_source, after, source;

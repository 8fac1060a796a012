-- What does each source write about? (Share of its articles by topic.)
with by_topic as (
    select c.source, c.topic, sum(c.articles) as articles from news.daily_count c where c.country = '*' group by c.source, c.topic
)
select b.source, coalesce(t.label, '(none)') as topic, b.articles, round(100.0 * b.articles / sum(b.articles) over (partition by b.source)) as percent
from by_topic b
left join news.topic t on t.code = b.topic
where b.articles > 0
order by b.source, b.articles desc, topic;

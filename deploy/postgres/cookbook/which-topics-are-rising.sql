-- Which topics are rising this week, against the week before?
-- index: daily_count_country
with asked as (select news.today() as today),
weeks as (
    select c.topic, sum(c.articles) filter (where c.day > today - 7) as this_week, sum(c.articles) filter (where c.day <= today - 7) as week_before
    from asked
    join news.daily_count c on c.day > today - 14 and c.day <= today
    where c.country = '*' and c.topic is not null
    group by c.topic
)
select t.label, coalesce(this_week, 0) as this_week, coalesce(week_before, 0) as week_before
from weeks
join news.topic t on t.code = weeks.topic
where coalesce(this_week, 0) > coalesce(week_before, 0)
order by coalesce(this_week, 0) - coalesce(week_before, 0) desc, t.label;

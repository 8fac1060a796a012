-- How many articles came from each source on each of the last seven days?
-- index: daily_count_country
with asked as (select news.today() as today)
select c.day, c.source, sum(c.articles) as articles
from asked
join news.daily_count c on c.day > today - 7 and c.day <= today
where c.country = '*'
group by c.day, c.source
order by c.day, c.source;

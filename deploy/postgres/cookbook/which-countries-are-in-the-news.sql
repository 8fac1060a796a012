-- Which countries were in the news in the last seven days, by articles that mention a place there?
-- index: daily_count_key
with asked as (select news.today() as today)
select c.country, sum(c.articles) as articles
from asked
join news.daily_count c on c.day > today - 7 and c.day <= today
where c.country <> '*'
group by c.country
order by articles desc, c.country;

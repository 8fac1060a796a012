-- Which articles state no date, no title or no author?
select a.source, count(*) filter (where a.published_at is null) as no_date, count(*) filter (where a.title is null) as no_title,
       count(*) filter (where a.authors = '{}') as no_author, count(*) as articles
from news.article a
group by a.source
order by a.source;

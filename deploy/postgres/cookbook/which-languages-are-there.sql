-- Which languages are there, and how sure is that?
select r.language, count(*) as articles, round(avg(r.language_confidence)::numeric, 2) as sureness
from news.article_revision r
where r.is_current
group by r.language
order by articles desc, r.language;

-- Which versions of cleaner and classifier made how many of the current texts?
select a.cleaner_version, a.classifier_version, count(*) as articles, min(a.stored_at)::date as first_day, max(a.stored_at)::date as last_day
from news.article a
group by a.cleaner_version, a.classifier_version
order by articles desc;

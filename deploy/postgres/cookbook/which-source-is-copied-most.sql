-- Whose texts do others print most, and who prints them?
with printed as (
    select r.group_id, a.source, row_number() over (partition by r.group_id order by a.published_at, a.article_id) as place,
           first_value(a.source) over (partition by r.group_id order by a.published_at, a.article_id) as origin
    from news.reprint r
    join news.article a on a.article_id = r.article_id
)
select origin, source as printed_by, count(*) as texts
from printed
where place > 1 and source <> origin
group by origin, source
order by texts desc, origin, source;

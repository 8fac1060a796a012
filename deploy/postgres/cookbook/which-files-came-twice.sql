-- Which files came more than once, and which was the first?
select d.source, d.path, o.source as first_source, o.path as first_path
from ops.file d
join ops.file o on o.id = d.duplicate_of
where d.outcome = 'duplicate'
order by d.source, d.path;

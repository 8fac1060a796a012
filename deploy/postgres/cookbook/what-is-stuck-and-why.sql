-- What is stuck, since when, and why?
-- index: file_in_flight
select s.source, s.path, (now() - s.waiting)::date as since, s.why
from ops.stuck s
order by s.waiting desc;

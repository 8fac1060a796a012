-- What is stuck, since when, and why?
-- index: file_in_flight
select s.source, s.path, s.found_at::date as since, s.why
from ops.stuck s
order by s.found_at;

-- What was rejected or given up, by cause, and what did it say?
select c.kind, c.stage, c.cause, c.state, c.failures, c.example
from ops.failure_cause c
order by c.failures desc, c.kind, c.cause;

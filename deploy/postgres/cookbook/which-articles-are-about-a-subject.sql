-- Which articles are about a subject, best first? (Words, "phrases", or, -without; each in its own language.)
select s.published_at::date as day, s.source_name as source, s.title, s.highlight
from news.search('troops -election', since => news.today() - 6) s
order by s.rank desc, s.published_at desc;

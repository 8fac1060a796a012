-- Which title was it? (Words as one remembers them, typing errors forgiven.)
select t.published_at::date as day, t.source, t.title
from news.find_title('troops to stey', 5) t;

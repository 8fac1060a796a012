-- Where do people say another topic than the classifier?
-- index: article_revision_article
select a.source, a.title, a.topic_label as classified, t.label as labelled, l.note
from news.label l
join news.topic t on t.code = l.topic
join news.article a on a.article_id = l.article_id
where l.topic is distinct from a.topic
order by l.labelled_at, a.title;

-- A large corpus of generated texts; :rows is replaced by the number of articles, spread over 200 days before 8 March 2026.
select ops.keep_partitions(month, 0) from generate_series(timestamptz '2025-09-01', '2026-03-01', '1 month') month;

create temporary table word as
select i, (array['harbour','council','ferry','budget','school','winter','election','minister','island','bridge','court','report','market','river','doctor','factory','union','museum','storm','railway'])[1 + i % 20]
       || case when i < 20 then '' else chr(97 + i / 20 % 26) || chr(97 + i / 520 % 26) end as word
from generate_series(0, 7999) i;
create unique index on word (i);

insert into news.entity (type, name, country)
select (array['PER','ORG','LOC','MISC'])[1 + i % 4], 'Name ' || i, case when i % 4 = 2 then (array['SE','NO','FI','DK'])[1 + i / 4 % 4] end from generate_series(1, 4000) i;
insert into news.entity (type, name) values ('PER', 'Ada Lund'), ('ORG', 'New Body');
insert into news.source (name) select 'source-' || i from generate_series(0, 49) i;

insert into news.article_revision (id, article_id, file_id, ordinal, is_current, source, title, lead, body, language, language_confidence, kind, authors, author_kinds,
    published_at, published_precision, published_offset_stated, tags, links, captions, keywords, keyword_weights, topic, topic_label, topic_probability,
    block_kinds, block_starts, block_ends, kept_roles, kept_starts, kept_ends, removed_reasons, removed_starts, removed_ends, removed_texts, source_length, field_sources,
    content_sha256, cleaner_version, classifier_version, found_at, stored_at, fingerprint, shingles, shingle_count, story_terms, search_config)
select t.id, t.id, t.id, 0, true, 'source-' || n % 50,
    case when n % 500 = 0 then 'Troops arrive, report ' else 'Report ' end || n || ' on ' || w1.word || ' and ' || w2.word, w1.word,
    b.body || case when n % 500 = 0 then ' troops were sent' else '' end, 'en', 0.9, 'article', array['Author ' || n % 300], array['person'],
    t.at, 'minute', true, '{}', '[]', '{}', array[w1.word], array[1.0], 'medtop:11000000', 'politics', 0.5,
    '{}', '{}', '{}', '{}', '{}', '{}', array['share-row'], array[0], array[5], array['Share'], 100, '{}',
    sha256(n::text::bytea), '1', '1', t.at + interval '10 minutes', t.at + interval '11 minutes', n, array[n, n + 1], 2, '{}', 'english'::regconfig
from generate_series(1, :rows) n
cross join lateral (select timestamptz '2026-03-08 12:00Z' - n * interval '200 days' / :rows as at) t0
cross join lateral (select t0.at, (substr(ops.uuid_floor(t0.at)::text, 1, 24) || lpad(to_hex(n), 12, '0'))::uuid as id) t
join word w1 on w1.i = (n::bigint * 7919) % 8000
join word w2 on w2.i = (n::bigint * 104729) % 8000
cross join lateral (select string_agg(w.word, ' ') as body from generate_series(1, 40) g join word w on w.i = (n::bigint * g * 31 + g * g * 17) % 8000) b;

insert into news.article_entity (revision_id, ordinal, entity_id, mentions, starts, ends, aliases, confidence)
select r.id, g, (select min(id) from news.entity) + (r.fingerprint * (g + 1) * 37) % 4000, 1, array[0], array[4], '{}', 0.9 from news.article_revision r cross join generate_series(0, 2) g;
insert into news.article_entity (revision_id, ordinal, entity_id, mentions, starts, ends, aliases, confidence)
select r.id, case e.name when 'Ada Lund' then 3 else 4 end, e.id, 1, array[0], array[4], '{}', 0.9 from news.article_revision r cross join news.entity e where r.fingerprint % 500 = 0 and e.name in ('Ada Lund', 'New Body');
insert into news.article_topic (revision_id, ordinal, code, label, probability) select id, 0, 'medtop:11000000', 'politics', 0.5 from news.article_revision;
insert into news.quotation (revision_id, ordinal, start_offset, end_offset, text, speaker, speaker_entity_id, verb, direct, confidence)
select r.id, 0, 0, 4, 'word', e.name, e.id, 'said', true, 0.9 from news.article_revision r
join news.entity e on e.id = (select min(id) from news.entity) + (r.fingerprint * 37) % 4000;
insert into news.quotation (revision_id, ordinal, start_offset, end_offset, text, speaker, speaker_entity_id, verb, direct, confidence)
select r.id, 1, 0, 4, 'word', e.name, e.id, 'said', true, 0.9 from news.article_revision r join news.entity e on e.name = 'Ada Lund' where r.fingerprint % 500 = 0;
insert into news.quantity (revision_id, ordinal, start_offset, end_offset, text, value, object, unit, confidence)
select id, 0, 0, 4, 'word', fingerprint % 100, case when fingerprint % 500 = 0 then 'troops' else 'thing ' || fingerprint % 900 end, case when fingerprint % 20 = 0 then 'EUR' end, 0.9 from news.article_revision;
insert into news.date_mention (revision_id, ordinal, start_offset, end_offset, text, value, precision, relative, confidence)
select id, 0, 0, 4, 'word', (published_at::date + (fingerprint % 30)::integer)::text, 'day', false, 0.9 from news.article_revision;
insert into news.reprint (article_id, group_id, alike, reason, nearest)
select r.article_id, r.article_id, 1, 'edited', r.article_id from news.article_revision r where r.fingerprint % 10 = 0;
insert into news.story (article_id, group_id) select r.article_id, r.article_id from news.article_revision r where r.fingerprint % 3 = 0;
insert into news.daily_count (day, source, topic, country, articles)
select published_at::date, source, topic, '*', count(*) from news.article_revision group by 1, 2, 3;
insert into news.label (article_id, topic) select article_id, 'medtop:16000000' from news.article_revision where fingerprint % 5000 = 0;
insert into ops.file (id, folder, path, source, content_sha256, found_at, outcome, settled_at, moved_at, article_count)
select id, '/drop', fingerprint || '.txt', source, content_sha256, found_at, 'stored', stored_at, stored_at, 1 from news.article_revision;
insert into ops.file (id, folder, path, source, found_at) select gen_random_uuid(), '/drop', 'stuck' || i, 'source-1', '2026-03-01' from generate_series(1, 5) i;
insert into ops.content (sha256, owner) select content_sha256, id from ops.file where outcome = 'stored';

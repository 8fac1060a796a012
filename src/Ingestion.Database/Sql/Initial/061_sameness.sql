-- Grouping is a step of its own after the commit: the persister puts each new text into the queue, one grouper at a time takes them out.
-- A queue and not the largest id seen: ids are given before commits, and a later commit may bring a smaller id.
create table ops.grouping_queue (
    revision_id uuid        not null,
    queued_at   timestamptz not null,
    constraint grouping_queue_pkey primary key (revision_id)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
comment on table ops.grouping_queue is 'Texts that wait to be grouped and counted; empty at rest. ops.grouping_lag tells how far behind the grouper is.';
comment on column ops.grouping_queue.revision_id is 'The text, in news.article_revision.';
comment on column ops.grouping_queue.queued_at is 'When it was put there.';

create table ops.grouping (
    id                 smallint    not null,
    grouped            bigint      not null,
    grouped_at         timestamptz,
    candidates         bigint      not null,
    common_from        bigint      not null,
    common_refreshed_at timestamptz,
    constraint grouping_pkey primary key (id),
    constraint grouping_one_row check (id = 1)
);
insert into ops.grouping (id, grouped, candidates, common_from) values (1, 0, 0, 0);
comment on table ops.grouping is 'One row: what the grouper has done so far.';
comment on column ops.grouping.id is 'Always 1.';
comment on column ops.grouping.grouped is 'Texts taken out of the queue since the beginning.';
comment on column ops.grouping.grouped_at is 'When the grouper last took some; null for never.';
comment on column ops.grouping.candidates is 'Pairs of texts that were compared since the beginning.';
comment on column ops.grouping.common_from is 'Value of grouped when the common shingles were last counted.';
comment on column ops.grouping.common_refreshed_at is 'When they were last counted; null for never.';

create view ops.grouping_lag as
select q.waiting, q.oldest_at, coalesce(now() - q.oldest_at, interval '0') as lag, g.grouped, g.grouped_at, g.candidates
from ops.grouping g cross join (select count(*) as waiting, min(queued_at) as oldest_at from ops.grouping_queue) q;
comment on view ops.grouping_lag is 'How far reprints, stories and daily counts are behind the articles.';
comment on column ops.grouping_lag.waiting is 'Texts that wait.';
comment on column ops.grouping_lag.oldest_at is 'Since when the oldest of them waits; null for none.';
comment on column ops.grouping_lag.lag is 'How long the oldest has waited.';
comment on column ops.grouping_lag.grouped is 'Texts done since the beginning.';
comment on column ops.grouping_lag.grouped_at is 'When some were last done; null for never.';
comment on column ops.grouping_lag.candidates is 'Pairs compared since the beginning: divided by grouped, the work a text makes.';

-- Written by the grouper alone, so that the indexes of the signatures cost the insertion of articles nothing, and so that positions
-- appear in the order of commits: whoever has read up to one misses nothing by going on from there.
create sequence ops.feed_position;
comment on sequence ops.feed_position is 'The order in which texts became visible to readers of the feed.';
create table ops.signature (
    revision_id   uuid        not null,
    article_id    uuid        not null,
    position      bigint      not null default nextval('ops.feed_position'),
    at            timestamptz not null,
    live          boolean     not null,
    counted       boolean     not null,
    fingerprint   bigint      not null,
    shingles      bigint[]    not null,
    shingle_count integer     not null,
    story_terms   bigint[]    not null,
    probes        bigint[]    not null,
    story_probes  bigint[]    not null,
    copy_group    uuid,
    constraint signature_pkey primary key (revision_id)
) partition by range (revision_id);
create index signature_article on ops.signature (article_id);
create index signature_position on ops.signature (position);
create index signature_probes on ops.signature using gin (probes) where live;
create index signature_story_probes on ops.signature using gin (story_probes) where live;
create table ops.signature_default partition of ops.signature default;
comment on table ops.signature_default is 'Signatures of revisions outside every month; normally empty.';
comment on table ops.signature is 'What near-duplicates and stories are found by, indexed: one row a text that the grouper has seen.';
comment on column ops.signature.revision_id is 'The text, in news.article_revision.';
comment on column ops.signature.article_id is 'Its article.';
comment on column ops.signature.position is 'The order in which the grouper saw the texts: the cursor of ingest export.';
comment on column ops.signature.at is 'When the text was written, as far as stated: content_at of the text.';
comment on column ops.signature.live is 'Whether it is the article''s current text; only those are compared.';
comment on column ops.signature.counted is 'Whether it is counted in news.daily_count.';
comment on column ops.signature.fingerprint is 'As in news.article_revision.';
comment on column ops.signature.shingles is 'As in news.article_revision.';
comment on column ops.signature.shingle_count is 'As in news.article_revision.';
comment on column ops.signature.story_terms is 'As in news.article_revision.';
comment on column ops.signature.probes is 'The smallest of shingles that are not common: texts that share some of these are compared.';
comment on column ops.signature.story_probes is 'The most telling of story_terms.';
comment on column ops.signature.copy_group is 'Smallest text id of those it is a faithful copy of; used to tell common shingles from copied ones; null when alone.';

create table ops.common_shingle (
    hash bigint not null,
    constraint common_shingle_pkey primary key (hash)
);
comment on table ops.common_shingle is 'Shingles of many texts that are no copies of each other (furniture, phrases): they say nothing and are not looked up.';
comment on column ops.common_shingle.hash is 'The hash, as in shingles.';

create table news.sameness (
    first          uuid    not null,
    second         uuid    not null,
    first_article  uuid    not null,
    second_article uuid    not null,
    kind           text    not null,
    alike          real    not null,
    reason         text    not null,
    faithful       boolean not null,
    constraint sameness_pkey primary key (first, second),
    constraint sameness_ordered check (first < second),
    constraint sameness_kind_known check (kind in ('exact', 'revision', 'reprint', 'same-story'))
) partition by range (first);
create index sameness_second on news.sameness (second);
create index sameness_first_article on news.sameness (first_article);
create index sameness_second_article on news.sameness (second_article);
create table news.sameness_default partition of news.sameness default;
comment on table news.sameness_default is 'Pairs whose first text lies outside every month; normally empty.';
comment on table news.sameness is 'The evidence of reprints and stories: pairs of current texts that belong together, and why.';
comment on column news.sameness.first is 'The text with the smaller id, in news.article_revision.';
comment on column news.sameness.second is 'The other text.';
comment on column news.sameness.first_article is 'The first text''s article.';
comment on column news.sameness.second_article is 'The second text''s article.';
comment on column news.sameness.kind is 'exact (same letters), revision (edited), reprint (shortened, framed, noisy) or same-story.';
comment on column news.sameness.alike is 'How much of the smaller text stands in the larger one, 0 to 1; for same-story the share of names and rare words.';
comment on column news.sameness.reason is 'Why they were judged so, a stable short code.';
comment on column news.sameness.faithful is 'Whether the smaller text stands almost wholly in the larger one.';

create table news.reprint (
    article_id uuid not null,
    group_id   uuid not null,
    alike      real not null,
    reason     text not null,
    nearest    uuid not null,
    constraint reprint_pkey primary key (article_id)
) partition by range (article_id);
create index reprint_group on news.reprint (group_id);
create table news.reprint_default partition of news.reprint default;
comment on table news.reprint_default is 'Reprints whose article id lies outside every month; normally empty.';
comment on table news.reprint is 'Which articles print the same text. An article that stands alone has no row. Lags a moment: ops.grouping_lag.';
comment on column news.reprint.article_id is 'The article.';
comment on column news.reprint.group_id is 'Its group, named by the smallest article id in it.';
comment on column news.reprint.alike is 'How much it is like the nearest of the group, 0 to 1.';
comment on column news.reprint.reason is 'Why it belongs to the nearest: same-letters, edited, part-of-other or contains-other.';
comment on column news.reprint.nearest is 'The article of the group that it is most like.';

create table news.story (
    article_id uuid not null,
    group_id   uuid not null,
    constraint story_pkey primary key (article_id)
) partition by range (article_id);
create index story_group on news.story (group_id);
create table news.story_default partition of news.story default;
comment on table news.story_default is 'Stories whose article id lies outside every month; normally empty.';
comment on table news.story is 'Which articles tell the same story over days; reprints are of one story. An article that stands alone has no row.';
comment on column news.story.article_id is 'The article.';
comment on column news.story.group_id is 'Its story, named by the smallest article id in it.';

create table news.daily_count (
    day      date    not null,
    source   text    not null,
    topic    text,
    country  text    not null,
    articles integer not null
);
create unique index daily_count_key on news.daily_count (day, source, topic, country) nulls not distinct;
create index daily_count_country on news.daily_count (country, day);
comment on table news.daily_count is 'Articles a day by source, likeliest topic and country, kept up to date by the grouper. For totals take country = ''*''.';
comment on column news.daily_count.day is 'Day of publication (UTC), or of finding where no time is stated.';
comment on column news.daily_count.source is 'The source label.';
comment on column news.daily_count.topic is 'Code of the likeliest topic; null for none.';
comment on column news.daily_count.country is '* counts every article once; else ISO 3166-1 code: articles that mention a place in that country.';
comment on column news.daily_count.articles is 'How many articles.';

create table news.topic (
    code  text not null,
    label text not null,
    constraint topic_pkey primary key (code)
);
comment on table news.topic is 'The top level of the IPTC Media Topics, by which articles are sorted.';
comment on column news.topic.code is 'IPTC code, such as medtop:16000000.';
comment on column news.topic.label is 'Its English name.';
insert into news.topic (code, label) values
    ('medtop:01000000', 'arts, culture, entertainment and media'),
    ('medtop:02000000', 'crime, law and justice'),
    ('medtop:03000000', 'disaster, accident and emergency incident'),
    ('medtop:04000000', 'economy, business and finance'),
    ('medtop:05000000', 'education'),
    ('medtop:06000000', 'environment'),
    ('medtop:07000000', 'health'),
    ('medtop:08000000', 'human interest'),
    ('medtop:09000000', 'labour'),
    ('medtop:10000000', 'lifestyle and leisure'),
    ('medtop:11000000', 'politics'),
    ('medtop:12000000', 'religion'),
    ('medtop:13000000', 'science and technology'),
    ('medtop:14000000', 'society'),
    ('medtop:15000000', 'sport'),
    ('medtop:16000000', 'conflict, war and peace'),
    ('medtop:17000000', 'weather');

create table news.article_topic (
    revision_id uuid    not null,
    ordinal     integer not null,
    code        text    not null,
    label       text    not null,
    probability real    not null,
    constraint article_topic_pkey primary key (revision_id, ordinal)
) partition by range (revision_id);
create index article_topic_code on news.article_topic (code, revision_id);
create table news.article_topic_default partition of news.article_topic default;
comment on table news.article_topic_default is 'Topics of revisions outside every month; normally empty.';
comment on table news.article_topic is 'The topics of an article, likeliest first.';
comment on column news.article_topic.revision_id is 'The text they were found in, in news.article_revision.';
comment on column news.article_topic.ordinal is 'Place in the order of probability, from 0.';
comment on column news.article_topic.code is 'The topic, in news.topic.';
comment on column news.article_topic.label is 'The topic''s English name.';
comment on column news.article_topic.probability is 'Probability, 0 to 1, calibrated.';

create table news.entity (
    id      bigint not null generated always as identity,
    type    text   not null,
    name    text   not null,
    country text,
    constraint entity_pkey primary key (id),
    constraint entity_type_name unique (type, name),
    constraint entity_type_known check (type in ('PER', 'ORG', 'LOC', 'MISC'))
);
do $$
declare
    home name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
    if home is not null then
        execute format('create index entity_name on news.entity using gin (name %I.gin_trgm_ops)', home);
    end if;
end
$$;
comment on table news.entity is 'People, organisations, places and other names, once each.';
comment on column news.entity.id is 'Number of the entity.';
comment on column news.entity.type is 'PER person, ORG organisation, LOC place, MISC anything else.';
comment on column news.entity.name is 'The fullest form of the name, at most 500 characters.';
comment on column news.entity.country is 'ISO 3166-1 alpha-2 of the country a place lies in, as first resolved; null when unknown or not a place.';

create table news.article_entity (
    revision_id uuid      not null,
    ordinal     integer   not null,
    entity_id   bigint    not null,
    mentions    integer   not null,
    starts      integer[] not null,
    ends        integer[] not null,
    aliases     text[]    not null,
    country     text,
    confidence  real      not null,
    constraint article_entity_pkey primary key (revision_id, ordinal)
) partition by range (revision_id);
create index article_entity_entity on news.article_entity (entity_id, revision_id);
create table news.article_entity_default partition of news.article_entity default;
comment on table news.article_entity_default is 'Entities of revisions outside every month; normally empty.';
comment on table news.article_entity is 'Which entities stand in an article, most mentioned first. news.mention has a row a place.';
comment on column news.article_entity.revision_id is 'The text they stand in, in news.article_revision.';
comment on column news.article_entity.ordinal is 'Place in the order of mentions, from 0.';
comment on column news.article_entity.entity_id is 'The entity, in news.entity.';
comment on column news.article_entity.mentions is 'How often it stands there.';
comment on column news.article_entity.starts is 'First UTF-16 unit of each mention in the body.';
comment on column news.article_entity.ends is 'One past the last unit of each mention.';
comment on column news.article_entity.aliases is 'Other forms of the name that stand in this text.';
comment on column news.article_entity.country is 'The country this text''s place lies in (ISO 3166-1 alpha-2); null when unknown or not a place.';
comment on column news.article_entity.confidence is 'How sure it is, 0 to 1.';

create table news.quotation (
    revision_id       uuid    not null,
    ordinal           integer not null,
    start_offset      integer not null,
    end_offset        integer not null,
    text              text    not null,
    speaker           text,
    speaker_entity_id bigint,
    speaker_start     integer,
    speaker_end       integer,
    verb              text,
    direct            boolean not null,
    confidence        real    not null,
    constraint quotation_pkey primary key (revision_id, ordinal)
) partition by range (revision_id);
create index quotation_speaker on news.quotation (speaker_entity_id, revision_id) where speaker_entity_id is not null;
create table news.quotation_default partition of news.quotation default;
comment on table news.quotation_default is 'Quotations of revisions outside every month; normally empty.';
comment on table news.quotation is 'Who said what: direct quotations and reported speech.';
comment on column news.quotation.revision_id is 'The text it stands in, in news.article_revision.';
comment on column news.quotation.ordinal is 'Place in the order of the text, from 0.';
comment on column news.quotation.start_offset is 'First UTF-16 unit in the body, without the quotation mark.';
comment on column news.quotation.end_offset is 'One past the last unit.';
comment on column news.quotation.text is 'The words as they stand.';
comment on column news.quotation.speaker is 'Who says it: the full name where it could be resolved, else the words of the text; null when not stated.';
comment on column news.quotation.speaker_entity_id is 'The speaker in news.entity, where the name is one of this article''s entities.';
comment on column news.quotation.speaker_start is 'First UTF-16 unit of the speaker''s mention in the body.';
comment on column news.quotation.speaker_end is 'One past its last unit.';
comment on column news.quotation.verb is 'The verb of saying as it stands; null for none.';
comment on column news.quotation.direct is 'True for words in quotation marks, false for reported speech.';
comment on column news.quotation.confidence is 'How sure it is, 0 to 1.';

create table news.quantity (
    revision_id  uuid    not null,
    ordinal      integer not null,
    start_offset integer not null,
    end_offset   integer not null,
    text         text    not null,
    value        numeric not null,
    high         numeric,
    qualifier    text,
    unit         text,
    object       text,
    claimant     text,
    confidence   real    not null,
    constraint quantity_pkey primary key (revision_id, ordinal)
) partition by range (revision_id);
create index quantity_object on news.quantity (lower(left(object, 200)), revision_id) where object is not null;
create table news.quantity_default partition of news.quantity default;
comment on table news.quantity_default is 'Quantities of revisions outside every month; normally empty.';
comment on table news.quantity is 'Numbers of something, with what is counted.';
comment on column news.quantity.revision_id is 'The text it stands in, in news.article_revision.';
comment on column news.quantity.ordinal is 'Place in the order of the text, from 0.';
comment on column news.quantity.start_offset is 'First UTF-16 unit in the body, the qualifier included.';
comment on column news.quantity.end_offset is 'One past the last unit.';
comment on column news.quantity.text is 'The words as they stand.';
comment on column news.quantity.value is 'The value, or the lower end of a range.';
comment on column news.quantity.high is 'The upper end of a range, else null.';
comment on column news.quantity.qualifier is 'up to, more than, nearly …; null for none.';
comment on column news.quantity.unit is 'A unit, % or the ISO 4217 code of a currency; null for none.';
comment on column news.quantity.object is 'What is counted (troops); null when not stated.';
comment on column news.quantity.claimant is 'Who says so where the sentence tells, else null.';
comment on column news.quantity.confidence is 'How sure it is, 0 to 1.';

create table news.date_mention (
    revision_id  uuid    not null,
    ordinal      integer not null,
    start_offset integer not null,
    end_offset   integer not null,
    text         text    not null,
    value        text,
    precision    text    not null,
    relative     boolean not null,
    confidence   real    not null,
    constraint date_mention_pkey primary key (revision_id, ordinal)
) partition by range (revision_id);
create index date_mention_value on news.date_mention (left(value, 30), revision_id) where value is not null;
create table news.date_mention_default partition of news.date_mention default;
comment on table news.date_mention_default is 'Dates of revisions outside every month; normally empty.';
comment on table news.date_mention is 'Dates the text speaks of.';
comment on column news.date_mention.revision_id is 'The text it stands in, in news.article_revision.';
comment on column news.date_mention.ordinal is 'Place in the order of the text, from 0.';
comment on column news.date_mention.start_offset is 'First UTF-16 unit in the body.';
comment on column news.date_mention.end_offset is 'One past the last unit.';
comment on column news.date_mention.text is 'The words as they stand.';
comment on column news.date_mention.value is 'The date as reduced ISO 8601 (2024-06-12, 2024-06, 2024-Q2, 2024-W23, 199x); null where it cannot be resolved.';
comment on column news.date_mention.precision is 'How much of it was stated: decade, year, quarter, month, week, day, …';
comment on column news.date_mention.relative is 'Whether it was resolved against the publication time (last Tuesday).';
comment on column news.date_mention.confidence is 'How sure it is, 0 to 1.';

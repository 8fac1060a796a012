-- Offsets count UTF-16 units, PostgreSQL counts code points: they differ after a character outside the basic plane,
-- of which texts with emoji have a few. Such a character is followed by a filler (a noncharacter) while cutting.
create function news.span_text(body text, start_offset integer, end_offset integer) returns text
    language sql immutable strict parallel safe
    return case
        when body ~ '[\U00010000-\U0010FFFF]'
        then replace(substring(regexp_replace(body, '([\U00010000-\U0010FFFF])', E'\\1\uFDD0', 'g')
                               from start_offset + 1 for greatest(end_offset - start_offset, 0)), E'\uFDD0', '')
        else substring(body from start_offset + 1 for greatest(end_offset - start_offset, 0))
    end;
comment on function news.span_text(text, integer, integer) is 'What stands between two offsets of a body; the offsets count UTF-16 units.';

create view news.article as
select r.article_id, r.id as revision_id, r.published_at, r.source, r.title, r.subtitle, r.lead, r.body, r.authors, r.language,
       r.topic_label, r.topic, r.topic_probability, r.kind, r.dateline_place, r.dateline_agency, r.canonical_url, r.site_name,
       r.section, r.tags, r.keywords, r.paywalled, r.published_precision, r.updated_at, r.updated_precision, r.captions, r.links,
       r.found_at, r.stored_at, r.file_id, r.ordinal, r.content_sha256, r.cleaner_version, r.classifier_version, r.search_config, r.search
from news.article_revision r
where r.is_current;
comment on view news.article is 'Start here: the current text of every article. Facts join by revision_id.';
comment on column news.article.revision_id is 'The text''s id: join news.mention, news.quotation, news.quantity, … by it.';

create view news.mention as
select ae.revision_id, ae.entity_id, e.type, e.name, coalesce(ae.country, e.country) as country,
       m.start_offset, m.end_offset, ae.aliases, ae.confidence
from news.article_entity ae
join news.entity e on e.id = ae.entity_id
cross join lateral unnest(ae.starts, ae.ends) as m(start_offset, end_offset);
comment on view news.mention is 'One row a place where an entity stands in a text.';
comment on column news.mention.start_offset is 'First UTF-16 unit in the body; news.span_text(body, start_offset, end_offset) is what stands there.';
comment on column news.mention.end_offset is 'One past the last unit.';

create view news.removed_span as
select r.id as revision_id, s.ordinal::integer - 1 as ordinal, s.start_offset, s.end_offset, s.reason, s.text
from news.article_revision r
cross join lateral unnest(r.removed_starts, r.removed_ends, r.removed_reasons, r.removed_texts)
    with ordinality as s(start_offset, end_offset, reason, text, ordinal);
comment on view news.removed_span is 'What was taken off each text, and why; offsets in the source text.';
comment on column news.removed_span.revision_id is 'The text it was taken off, in news.article_revision.';
comment on column news.removed_span.ordinal is 'Place in the order of the source text, from 0.';
comment on column news.removed_span.start_offset is 'First UTF-16 unit in the source text.';
comment on column news.removed_span.end_offset is 'One past the last unit.';
comment on column news.removed_span.reason is 'Why: a stable short code such as related, appeal, byline or share-row.';
comment on column news.removed_span.text is 'What stood there.';

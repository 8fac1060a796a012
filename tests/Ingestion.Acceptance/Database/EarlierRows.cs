namespace Ingestion.Acceptance.Database;

/// <summary>
/// Rows as the first version wrote them, in every table and every state, and what later versions added to them. What is here is not changed
/// when the schema is: it is what lies in people's databases. A new table or column is a new entry of <see cref="Later"/>.
/// </summary>
internal static class EarlierRows
{
    /// <summary>The address of the article that has two texts.</summary>
    public const string Address = "https://example.org/news/quay";

    /// <summary>Long before the months that have partitions.</summary>
    private const string LongAgo = "018f5e00-0000-7000-8000-";

    /// <summary>In this month.</summary>
    private static readonly string Now = Guid.CreateVersion7().ToString()[..24];

    /// <summary>The file that was in flight.</summary>
    public static Guid Waiting { get; } = Guid.Parse($"{Now}000000000006");

    /// <summary>The file that owns the content "one", which was dropped twice.</summary>
    public static Guid Owner { get; } = Guid.Parse($"{LongAgo}000000000001");

    /// <summary>What the first version had.</summary>
    public static string First { get; } = $$"""
        insert into ops.file (id, parent_id, ordinal, folder, path, inode, size, mtime_ns, source, content_sha256, found_at, published_at, outcome, reason, detail, duplicate_of, settled_at, moved_at, moved_to, cleaner_version, classifier_version, article_count, retries) values
            ('{{Owner}}', null, 0, '/drop', 'stored.txt', 11, 3, 1700000000000000000, 'harbour-post', sha256('one'), '2024-05-09 12:00+00', '2024-05-09 12:00:01+00', 'stored', null, null, null, '2024-05-09 12:00:02+00', '2024-05-09 12:00:03+00', '/archive/2024/05/09/harbour-post/stored.txt', '0.9.0', '0.9.0', 1, 0),
            ('{{Now}}000000000002', null, 0, '/drop', 'corrected.txt', 12, 3, 1700000000000000000, 'harbour-post', sha256('two'), now(), now(), 'revised', null, null, null, now(), now(), '/archive/corrected.txt', '0.9.0', '0.9.0', 1, 1),
            ('{{Now}}000000000003', null, 0, '/drop', 'again.txt', 13, 3, 1700000000000000000, 'harbour-post', sha256('one'), now(), now(), 'duplicate', null, null, '{{Owner}}', now(), now(), '/archive/again.txt', null, null, 0, 0),
            ('{{Now}}000000000004', null, 0, '/drop', 'short.txt', 14, 5, 1700000000000000000, 'harbour-post', sha256('three'), now(), now(), 'rejected', 'too-short', 'Nine words are no article.', null, now(), null, null, '0.9.0', null, 0, 0),
            ('{{Now}}000000000005', null, 0, '/drop', 'crash.html', 15, 4, 1700000000000000000, 'valley-echo', sha256('four'), now(), now(), 'quarantined', 'crash', 'exit 139', null, now(), null, null, null, null, 0, 0),
            ('{{Waiting}}', null, 0, '/drop', 'waiting.txt', 12, 3, 1700000000000000000, 'harbour-post', sha256('six'), now(), now(), 'in_flight', null, null, null, null, null, null, null, null, 0, 0),
            ('{{Now}}000000000007', null, 0, '/drop', 'bundle.zip', 17, 900, 1700000000000000000, 'valley-echo', sha256('seven'), now(), now(), 'expanded', null, null, null, now(), now(), '/archive/bundle.zip', null, null, 0, 0),
            ('{{Now}}000000000008', '{{Now}}000000000007', 0, null, 'entry.txt', null, 5, null, 'valley-echo', sha256('eight'), now(), now(), 'stored', null, null, null, now(), null, null, '0.9.0', '0.9.0', 1, 0);
        -- The key as the first version made it of folder, path, inode, size and time: a later one must know the file again by it.
        insert into ops.file_key (key, file_id) values (sha256(convert_to('/drop', 'UTF8') || '\x00' || convert_to('waiting.txt', 'UTF8') || '\x00' || int8send(12) || int8send(3) || int8send(1700000000000000000)), '{{Waiting}}');
        insert into ops.content (sha256, owner) values (sha256('one'), '{{Owner}}'), (sha256('two'), '{{Now}}000000000002'), (sha256('eight'), '{{Now}}000000000008');
        insert into ops.failure (id, file_id, stage, kind, cause, detail, message_type, payload, failed_at, state, state_at, attempts) values
            ('{{Now}}000000000041', '{{Now}}000000000004', 'clean', 'rejected', 'too-short', 'Nine words are no article.', null, null, now(), 'open', null, 0),
            ('{{Now}}000000000051', '{{Now}}000000000005', 'classify', 'quarantined', 'crash', 'exit 139', 'Ingestion.Contracts.Messages.CleanedItem', '{"title": "Ünïcode 🚢"}', now(), 'archived', now(), 2);
        insert into ops.probe (id, probed_at) values (1, now());

        insert into news.source (name, time_zone, language, kind, note) values ('harbour-post', 'Europe/Oslo', 'en', 'newspaper', 'by hand'), ('valley-echo', null, null, null, null);
        insert into news.article_revision (id, article_id, file_id, ordinal, is_current, source, title, subtitle, lead, body, language, language_confidence, declared_language, kind, authors, author_kinds, dateline_place, dateline_agency,
            published_at, published_precision, published_offset_stated, updated_at, updated_precision, updated_offset_stated, canonical_url, site_name, section, tags, paywalled, links, captions, keywords, keyword_weights, topic, topic_label, topic_probability,
            block_kinds, block_starts, block_ends, kept_roles, kept_starts, kept_ends, removed_reasons, removed_starts, removed_ends, removed_texts, source_length, field_sources, charset, content_sha256, cleaner_version, classifier_version, profile_version,
            found_at, stored_at, fingerprint, shingles, shingle_count, story_terms, search_config)
        select v.id::uuid, v.article::uuid, v.file::uuid, 0, v.is_current, v.source, v.title, 'Before winter', left(v.body, 2000), v.body, 'en', 0.99, 'en-GB', 'article', array['Ada Holm'], array['person'], 'NORR', 'own',
            v.published::timestamptz, 'minute', true, null, null, null, v.url, 'The Harbour Post', 'news', array['quay', 'harbour'], false, '[{"url": "https://example.org", "start": 0, "end": 9}]', array['The quay'], array['quay'], array[2.5], 'medtop:04000000', 'economy, business and finance', 0.61,
            array['paragraph'], array[0], array[length(v.body)], array['body'], array[0], array[length(v.body)], array['share-row'], array[200], array[205], array['Share'], 205, '{"title": "json-ld"}', 'utf-8', v.sha, '0.9.0', '0.9.0', null,
            v.published::timestamptz, v.published::timestamptz, v.fingerprint, v.shingles, 3, array[7, 8], 'english'
        from (values
            ('{{LongAgo}}000000000101', '{{LongAgo}}000000000101', '{{Owner}}', false, 'harbour-post', 'Quay nearly done', E'Engineers said on Monday that the quay would be ready before winter.\n“We are glad,” said Ada Lund of the Harbour Board in Norr.', '2024-05-09 12:00+00', '{{Address}}', sha256('one'), 1001::bigint, array[1, 2, 3]::bigint[]),
            ('{{Now}}000000000102', '{{LongAgo}}000000000101', '{{Now}}000000000002', true, 'harbour-post', 'Quay done 🚢', E'Engineers said on Tuesday that the quay was ready.\n“We are glad,” said Ada Lund of the Harbour Board in Norr.', '2026-03-04 12:00+00', '{{Address}}', sha256('two'), 1002, array[2, 3, 4]),
            ('{{Now}}000000000103', '{{Now}}000000000103', '{{Now}}000000000008', true, 'valley-echo', 'Quay done', E'Engineers said on Tuesday that the quay was ready.\n“We are glad,” said Ada Lund of the Harbour Board in Norr.', '2026-03-04 15:00+00', null, sha256('eight'), 1002, array[2, 3, 4])
        ) as v(id, article, file, is_current, source, title, body, published, url, sha, fingerprint, shingles);
        insert into news.entity (type, name, country) values ('PER', 'Ada Lund', null), ('LOC', 'Norr', 'SE');
        insert into news.article_topic (revision_id, ordinal, code, label, probability) select id, 0, topic, topic_label, topic_probability from news.article_revision;
        insert into news.article_entity (revision_id, ordinal, entity_id, mentions, starts, ends, aliases, country, confidence)
            select r.id, e.id - 1, e.id, 1, array[strpos(r.body, e.name) - 1], array[strpos(r.body, e.name) - 1 + length(e.name)], array['A. L.'], e.country, 0.9 from news.article_revision r, news.entity e;
        insert into news.quotation (revision_id, ordinal, start_offset, end_offset, text, speaker, speaker_entity_id, speaker_start, speaker_end, verb, direct, confidence) select id, 0, 52, 64, 'We are glad,', 'Ada Lund', 1, 71, 79, 'said', true, 0.95 from news.article_revision;
        insert into news.quantity (revision_id, ordinal, start_offset, end_offset, text, value, high, qualifier, unit, object, claimant, confidence) select id, 0, 0, 9, 'Engineers', 12.50, 14, 'about', 'm', 'quays', 'engineers', 0.5 from news.article_revision;
        insert into news.date_mention (revision_id, ordinal, start_offset, end_offset, text, value, precision, relative, confidence) select id, 0, 18, 24, 'Monday', '2024-05-06', 'day', true, 0.8 from news.article_revision;
        insert into news.label (article_id, topic, note) values ('{{LongAgo}}000000000101', 'medtop:11000000', 'by a person');

        insert into ops.signature (revision_id, article_id, at, live, counted, fingerprint, shingles, shingle_count, story_terms, probes, story_probes, copy_group) select id, article_id, content_at, is_current, is_current, fingerprint, shingles, shingle_count, story_terms, shingles, story_terms, null from news.article_revision order by id;
        insert into ops.grouping_queue (revision_id, queued_at) values ('{{Now}}000000000103', now());
        update ops.grouping set grouped = 3, grouped_at = now(), candidates = 1;
        insert into ops.common_shingle (hash) values (99), (-99);
        insert into news.sameness (first, second, first_article, second_article, kind, alike, reason, faithful) values ('{{Now}}000000000102', '{{Now}}000000000103', '{{LongAgo}}000000000101', '{{Now}}000000000103', 'exact', 1, 'same-letters', true);
        insert into news.reprint (article_id, group_id, alike, reason, nearest) values ('{{LongAgo}}000000000101', '{{LongAgo}}000000000101', 1, 'same-letters', '{{Now}}000000000103'), ('{{Now}}000000000103', '{{LongAgo}}000000000101', 1, 'same-letters', '{{LongAgo}}000000000101');
        insert into news.story (article_id, group_id) values ('{{LongAgo}}000000000101', '{{LongAgo}}000000000101'), ('{{Now}}000000000103', '{{LongAgo}}000000000101');
        insert into news.daily_count (day, source, topic, country, articles) values ('2026-03-04', 'harbour-post', 'medtop:04000000', '*', 1), ('2026-03-04', 'valley-echo', null, 'SE', 1);
        """;

    /// <summary>What came later: the table, or the table's column, that it needs, and the rows or values.</summary>
    public static IReadOnlyList<(string Needs, string Sql)> Later { get; } =
    [
        ("ops.failure.note", "update ops.failure set note = 'seen to' where state = 'archived'"),
        ("ops.file.entries", "update ops.file set entries = 1 where outcome = 'expanded'"),
        ("ops.tombstone", $"insert into ops.tombstone (sha256, file_id, forgotten_at, note) values (sha256('gone'), '{LongAgo}000000000009', now(), 'asked for')"),
        ("ops.forgotten_text", $"insert into ops.forgotten_text (key, file_id, forgotten_at) values (sha256('gone'), '{LongAgo}000000000009', now())"),
        ("ops.source_line", $"insert into ops.source_line (source, article_id, counted_at, lines) values ('harbour-post', '{LongAgo}000000000101', now(), array[5, -5])"),
        ("ops.source_profile", "insert into ops.source_profile (source, version, taken_at, articles, lines, counts) values ('harbour-post', nextval('ops.profile_version'), now(), 2, array[5, -5], array[2, 2])"),
        ("ops.profile_cursor", "update ops.profile_cursor set position = 2"),
        ("ops.topic_model", """
            insert into ops.topic_model (learnt_by, classifier_version, labels, last_label, right_before, right_after, looked_at, changed, in_use, used_since, features, weights)
            values ('a labeller', '1.1.0', 60, 1, 40, 45, 100, 7, true, now(), '\x01000000', decode(repeat('0000803f', 17), 'hex'))
            """),
    ];
}

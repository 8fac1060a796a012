using Npgsql;

namespace Ingestion.Host.Dashboard.Data;

/// <summary>What the page of one article asks.</summary>
internal static class ArticleQuestions
{
    /// <summary>The current text.</summary>
    public static Question Text(Guid article) => new(
        """
        select r.article_id, r.id, r.file_id, f.path, r.source, r.title, r.subtitle, r.body, r.language, r.language_confidence, r.kind, r.authors,
               r.published_at, r.published_precision, r.updated_at, r.canonical_url, r.site_name, r.section, r.keywords,
               r.block_kinds, r.block_starts, r.block_ends,
               array(select k.start_offset from unnest(r.kept_roles, r.kept_starts) as k(role, start_offset) where k.role = 'body'),
               r.removed_starts, r.removed_reasons, r.removed_texts, r.cleaner_version, r.classifier_version, r.found_at, r.stored_at,
               (select count(*)::integer from news.article_revision o where o.article_id = r.article_id)
        from news.article_revision r left join ops.file f on f.id = r.file_id
        where r.article_id = $1 and r.is_current order by r.id desc limit 1
        """,
        article);

    /// <summary>Its topics.</summary>
    public static Question Topics(Guid revision) => new("select label, probability from news.article_topic where revision_id = $1 order by ordinal", revision);

    /// <summary>Its names.</summary>
    public static Question Entities(Guid revision) => new(
        """
        select e.type, e.name, coalesce(a.country, e.country), a.confidence, a.starts, a.ends
        from news.article_entity a join news.entity e on e.id = a.entity_id where a.revision_id = $1 order by a.ordinal limit 500
        """,
        revision);

    /// <summary>Its quotations.</summary>
    public static Question Quotations(Guid revision) => new(
        "select text, speaker, verb, direct, start_offset, end_offset from news.quotation where revision_id = $1 order by ordinal limit 500", revision);

    /// <summary>Its numbers.</summary>
    public static Question Quantities(Guid revision) => new(
        """
        select text, concat_ws(' to ', value, high), qualifier, unit, object, claimant, start_offset, end_offset
        from news.quantity where revision_id = $1 order by ordinal limit 500
        """,
        revision);

    /// <summary>The dates it speaks of.</summary>
    public static Question Dates(Guid revision) => new(
        "select text, value, start_offset, end_offset from news.date_mention where revision_id = $1 order by ordinal limit 500", revision);

    /// <summary>Who prints the same text.</summary>
    public static Question Reprints(Guid article) => new(
        """
        select a.article_id, a.title, a.source, r.reason
        from news.reprint own join news.reprint r using (group_id) join news.article a on a.article_id = r.article_id
        where own.article_id = $1 and r.article_id <> $1 limit 20
        """,
        article);

    /// <summary>A row of <see cref="Text"/>.</summary>
    public static ArticleText ReadText(NpgsqlDataReader row) => new()
    {
        ArticleId = row.GetGuid(0),
        RevisionId = row.GetGuid(1),
        FileId = row.GetGuid(2),
        Path = row.TextOrNull(3),
        Source = row.GetString(4),
        Title = row.TextOrNull(5),
        Subtitle = row.TextOrNull(6),
        Body = row.GetString(7),
        Language = row.GetString(8),
        LanguageConfidence = row.GetFloat(9),
        Kind = row.GetString(10),
        Authors = row.List<string>(11),
        PublishedAt = row.TimeOrNull(12),
        PublishedPrecision = row.TextOrNull(13),
        UpdatedAt = row.TimeOrNull(14),
        Url = row.TextOrNull(15),
        SiteName = row.TextOrNull(16),
        Section = row.TextOrNull(17),
        Keywords = row.List<string>(18),
        BlockKinds = row.List<string>(19),
        BlockStarts = row.List<int>(20),
        BlockEnds = row.List<int>(21),
        KeptStarts = row.List<int>(22),
        RemovedStarts = row.List<int>(23),
        RemovedReasons = row.List<string>(24),
        RemovedTexts = row.List<string>(25),
        CleanerVersion = row.GetString(26),
        ClassifierVersion = row.GetString(27),
        FoundAt = row.Time(28),
        StoredAt = row.Time(29),
        Revisions = row.GetInt32(30),
    };
}

using Npgsql;

namespace Ingestion.Host.Dashboard.Data;

/// <summary>What the page of one file asks.</summary>
internal static class FileQuestions
{
    /// <summary>The file.</summary>
    public static Question File(Guid id) => new(
        """
        select id, parent_id, folder, path, size, source, found_at, published_at, outcome, reason, detail, duplicate_of,
               settled_at, moved_at, moved_to, cleaner_version, classifier_version, retries, expired_at
        from ops.file where id = $1
        """,
        id);

    /// <summary>Its failures, oldest first.</summary>
    public static Question Failures(Guid id) => new("select stage, kind, cause, detail, failed_at, state, attempts from ops.failure where file_id = $1 order by id limit 50", id);

    /// <summary>The article texts that came out of it.</summary>
    public static Question Articles(Guid id) => new("select article_id, title, is_current, stored_at from news.article_revision where file_id = $1 order by ordinal limit 200", id);

    /// <summary>A row of <see cref="File"/>.</summary>
    public static FileRecord ReadFile(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        ParentId = row.IdOrNull(1),
        Folder = row.TextOrNull(2),
        Path = row.GetString(3),
        Size = row.IsDBNull(4) ? null : row.GetInt64(4),
        Source = row.GetString(5),
        FoundAt = row.Time(6),
        PublishedAt = row.TimeOrNull(7),
        Outcome = row.GetString(8),
        Reason = row.TextOrNull(9),
        Detail = row.TextOrNull(10),
        DuplicateOf = row.IdOrNull(11),
        SettledAt = row.TimeOrNull(12),
        MovedAt = row.TimeOrNull(13),
        MovedTo = row.TextOrNull(14),
        CleanerVersion = row.TextOrNull(15),
        ClassifierVersion = row.TextOrNull(16),
        Retries = row.GetInt32(17),
        ExpiredAt = row.TimeOrNull(18),
    };

    /// <summary>A row of <see cref="Failures"/>.</summary>
    public static FileFailure ReadFailure(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.Time(4), row.GetString(5), row.GetInt32(6));

    /// <summary>A row of <see cref="Articles"/>.</summary>
    public static FileArticle ReadArticle(NpgsqlDataReader row) => new(row.GetGuid(0), row.TextOrNull(1), row.GetBoolean(2), row.Time(3));
}

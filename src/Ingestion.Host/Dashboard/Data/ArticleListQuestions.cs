using Npgsql;

namespace Ingestion.Host.Dashboard.Data;

/// <summary>What the list of articles asks.</summary>
internal static class ArticleListQuestions
{
    /// <summary>Articles a page.</summary>
    public const int PageSize = 30;

    /// <summary>The newest articles, or those that <paramref name="search"/> finds, best first; one more than a page tells that there are more.</summary>
    public static Question Of(ArticleSearch search) => search.Words is null
        ? new Question(
            """
            select article_id, title, source, language, topic_label, published_at, stored_at, null::text
            from news.article
            where ($1::text is null or source = $1) and ($2::text is null or language = $2)
            order by revision_id desc limit $3 offset $4
            """,
            search.Source, search.Language, PageSize + 1, search.Skip)
        : new Question(
            """
            select article_id, title, source_name, language_code, topic_label, published_at, null::timestamptz, highlight
            from news.search($1, source => $2, language => $3, max_rows => $4, skip => $5)
            """,
            search.Words, search.Source, search.Language, PageSize + 1, search.Skip);

    /// <summary>A row of either.</summary>
    public static ArticleRow Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.TextOrNull(1), row.GetString(2), row.GetString(3), row.TextOrNull(4), row.TimeOrNull(5), row.TimeOrNull(6), row.TextOrNull(7));
}

namespace Ingestion.Host.Dashboard.Data;

/// <summary>The current text of an article with what was taken off it; the columns of <c>news.article_revision</c>.</summary>
internal sealed record ArticleText
{
    public required Guid ArticleId { get; init; }

    public required Guid RevisionId { get; init; }

    public required Guid FileId { get; init; }

    public string? Path { get; init; }

    public required string Source { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public required string Body { get; init; }

    public required string Language { get; init; }

    public required float LanguageConfidence { get; init; }

    public required string Kind { get; init; }

    public required string[] Authors { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? PublishedPrecision { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? Url { get; init; }

    public string? SiteName { get; init; }

    public string? Section { get; init; }

    public required string[] Keywords { get; init; }

    public required string[] BlockKinds { get; init; }

    public required int[] BlockStarts { get; init; }

    public required int[] BlockEnds { get; init; }

    /// <summary>First units, in the source text, of the stretches that became the body.</summary>
    public required int[] KeptStarts { get; init; }

    public required int[] RemovedStarts { get; init; }

    public required string[] RemovedReasons { get; init; }

    public required string[] RemovedTexts { get; init; }

    public required string CleanerVersion { get; init; }

    public required string ClassifierVersion { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    public required int Revisions { get; init; }
}

using System.Globalization;
using Ingestion.Database.Feed;

namespace Ingestion.Host.Commands.Export;

/// <summary>CSV with a header line (RFC 4180); lists are joined by '; '.</summary>
public sealed class CsvFeedWriter : IFeedWriter
{
    private static readonly string[] Header =
    [
        "cursor", "article_id", "revision_id", "published_at", "published_precision", "updated_at", "source", "title", "subtitle", "authors", "language", "kind",
        "topic", "topic_probability", "keywords", "entities", "canonical_url", "body",
    ];

    /// <inheritdoc />
    public Task BeginAsync(TextWriter output) => output.WriteAsync(string.Join(',', Header) + "\r\n");

    /// <inheritdoc />
    public Task WriteAsync(TextWriter output, FeedArticle article)
    {
        string?[] cells =
        [
            article.Cursor.ToString(CultureInfo.InvariantCulture), article.ArticleId.ToString(), article.RevisionId.ToString(), Time(article.PublishedAt),
            CsvCell.Of(article.PublishedPrecision), Time(article.UpdatedAt), CsvCell.Of(article.Source), CsvCell.Of(article.Title), CsvCell.Of(article.Subtitle),
            CsvCell.Of(string.Join("; ", article.Authors)), CsvCell.Of(article.Language), CsvCell.Of(article.Kind), CsvCell.Of(article.Topic),
            article.TopicProbability?.ToString("0.###", CultureInfo.InvariantCulture), CsvCell.Of(string.Join("; ", article.Keywords)),
            CsvCell.Of(string.Join("; ", article.Entities.Select(entity => $"{entity.Name} ({entity.Type})"))), CsvCell.Of(article.CanonicalUrl), CsvCell.Of(article.Body),
        ];
        return output.WriteAsync(string.Join(',', cells) + "\r\n");
    }

    private static string? Time(DateTimeOffset? value) => value?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

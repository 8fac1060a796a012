namespace Ingestion.Database.Feed;

/// <summary>One article as it is given away; null means 'not stated'.</summary>
/// <param name="Cursor">Its place in the feed: whoever has read it goes on after it.</param>
/// <param name="ArticleId">The article; a later text of it comes again under the same id.</param>
/// <param name="RevisionId">The text.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="PublishedPrecision">How much of that was stated.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="Source">The source label.</param>
/// <param name="Title">The headline.</param>
/// <param name="Subtitle">The subtitle.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Language">ISO 639 code.</param>
/// <param name="Kind">What kind of piece it is.</param>
/// <param name="Topic">Name of the likeliest topic.</param>
/// <param name="TopicProbability">Its probability.</param>
/// <param name="Keywords">Keywords, best first.</param>
/// <param name="Entities">People, organisations and places, most mentioned first.</param>
/// <param name="CanonicalUrl">The canonical address.</param>
/// <param name="Body">The paragraphs, one a line.</param>
public sealed record FeedArticle(
    long Cursor,
    Guid ArticleId,
    Guid RevisionId,
    DateTimeOffset? PublishedAt,
    string? PublishedPrecision,
    DateTimeOffset? UpdatedAt,
    string Source,
    string? Title,
    string? Subtitle,
    IReadOnlyList<string> Authors,
    string Language,
    string Kind,
    string? Topic,
    float? TopicProbability,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<FeedEntity> Entities,
    string? CanonicalUrl,
    string Body);

using System.Text.Json.Serialization;

namespace Ingestion.Contracts.Articles;

/// <summary>What kind of piece it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArticleKind>))]
public enum ArticleKind
{
    /// <summary>A news article or feature.</summary>
    [JsonStringEnumMemberName("article")] Article,

    /// <summary>An opinion piece, editorial, column or review.</summary>
    [JsonStringEnumMemberName("opinion")] Opinion,

    /// <summary>A live blog or ticker.</summary>
    [JsonStringEnumMemberName("live-blog")] LiveBlog,

    /// <summary>A picture gallery.</summary>
    [JsonStringEnumMemberName("gallery")] Gallery,

    /// <summary>A video or audio page.</summary>
    [JsonStringEnumMemberName("video")] Video,

    /// <summary>A list of other pieces.</summary>
    [JsonStringEnumMemberName("index-page")] IndexPage,

    /// <summary>Paid content.</summary>
    [JsonStringEnumMemberName("paid")] Paid,

    /// <summary>A press release.</summary>
    [JsonStringEnumMemberName("press-release")] PressRelease,
}

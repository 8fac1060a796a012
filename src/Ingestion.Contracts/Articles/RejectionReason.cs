using System.Text.Json.Serialization;

namespace Ingestion.Contracts.Articles;

/// <summary>Why a file is no article. The names are stored and shown: they do not change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RejectionReason>))]
public enum RejectionReason
{
    /// <summary>No bytes, or white space only.</summary>
    [JsonStringEnumMemberName("empty")] Empty,

    /// <summary>The bytes are no text (an image, a program, …).</summary>
    [JsonStringEnumMemberName("not-text")] NotText,

    /// <summary>No charset makes text of the bytes.</summary>
    [JsonStringEnumMemberName("undecodable")] Undecodable,

    /// <summary>Larger than the option allows.</summary>
    [JsonStringEnumMemberName("too-large")] TooLarge,

    /// <summary>Text, but too little for an article.</summary>
    [JsonStringEnumMemberName("too-short")] TooShort,

    /// <summary>A front page, section page or list of links.</summary>
    [JsonStringEnumMemberName("index-page")] IndexPage,

    /// <summary>A 404, a consent wall, a captcha.</summary>
    [JsonStringEnumMemberName("error-page")] ErrorPage,

    /// <summary>Only a request to log in or to subscribe.</summary>
    [JsonStringEnumMemberName("login-wall")] LoginWall,

    /// <summary>Encrypted, so that nobody here can read it.</summary>
    [JsonStringEnumMemberName("encrypted")] Encrypted,

    /// <summary>Not finished within the time an article may take.</summary>
    [JsonStringEnumMemberName("timeout")] Timeout,

    /// <summary>The operating system refused to open or read the file.</summary>
    [JsonStringEnumMemberName("unreadable")] Unreadable,

    /// <summary>The file was deleted or replaced before its content was safe.</summary>
    [JsonStringEnumMemberName("vanished")] Vanished,

    /// <summary>Markup, JSON or XML that claims a format and breaks its rules beyond repair.</summary>
    [JsonStringEnumMemberName("malformed")] Malformed,

    /// <summary>An archive, or an entry of one, that ends before its end.</summary>
    [JsonStringEnumMemberName("truncated")] Truncated,

    /// <summary>An archive that unpacks to far more than any honest one.</summary>
    [JsonStringEnumMemberName("bomb")] Bomb,

    /// <summary>An archive inside an archive, deeper than the option allows.</summary>
    [JsonStringEnumMemberName("too-deep")] TooDeep,

    /// <summary>An archive with more entries than the option allows.</summary>
    [JsonStringEnumMemberName("too-many")] TooMany,

    /// <summary>An archive's entry whose name leads out of the archive (absolute, a drive, '..').</summary>
    [JsonStringEnumMemberName("unsafe-name")] UnsafeName,

    /// <summary>Its content was taken down by a person (<c>ingest forget</c>) and is not taken again.</summary>
    [JsonStringEnumMemberName("forgotten")] Forgotten,
}

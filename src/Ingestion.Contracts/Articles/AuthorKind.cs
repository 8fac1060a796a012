using System.Text.Json.Serialization;

namespace Ingestion.Contracts.Articles;

/// <summary>Who an author is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuthorKind>))]
public enum AuthorKind
{
    /// <summary>Cannot be told.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>A person.</summary>
    [JsonStringEnumMemberName("person")] Person,

    /// <summary>A news agency, a desk or another body.</summary>
    [JsonStringEnumMemberName("agency")] Agency,
}

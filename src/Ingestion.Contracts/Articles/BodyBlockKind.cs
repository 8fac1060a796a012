using System.Text.Json.Serialization;

namespace Ingestion.Contracts.Articles;

/// <summary>What a block of the body is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BodyBlockKind>))]
public enum BodyBlockKind
{
    /// <summary>A paragraph.</summary>
    [JsonStringEnumMemberName("paragraph")] Paragraph,

    /// <summary>A heading between paragraphs.</summary>
    [JsonStringEnumMemberName("subhead")] Subhead,

    /// <summary>A block quotation.</summary>
    [JsonStringEnumMemberName("quote")] Quote,

    /// <summary>An item of a list.</summary>
    [JsonStringEnumMemberName("list-item")] ListItem,

    /// <summary>A row of a table, cells parted by ' | '.</summary>
    [JsonStringEnumMemberName("table-row")] TableRow,

    /// <summary>Preformatted text.</summary>
    [JsonStringEnumMemberName("code")] Code,
}

using System.Text.Json.Serialization;

namespace Ingestion.Contracts.Ledger;

/// <summary>The one state a file is in. The names are stored: they do not change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FileOutcome>))]
public enum FileOutcome
{
    /// <summary>Seen, and not settled yet.</summary>
    [JsonStringEnumMemberName("in_flight")] InFlight,

    /// <summary>Its articles are rows.</summary>
    [JsonStringEnumMemberName("stored")] Stored,

    /// <summary>Another file owns the same content.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,

    /// <summary>It became a revision of an article that was there.</summary>
    [JsonStringEnumMemberName("revised")] Revised,

    /// <summary>It is no article, by a named reason.</summary>
    [JsonStringEnumMemberName("rejected")] Rejected,

    /// <summary>It failed beyond retrying and waits for a person.</summary>
    [JsonStringEnumMemberName("quarantined")] Quarantined,

    /// <summary>A bundle: its children count.</summary>
    [JsonStringEnumMemberName("expanded")] Expanded,
}

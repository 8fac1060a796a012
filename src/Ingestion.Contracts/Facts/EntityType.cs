using System.Text.Json.Serialization;

namespace Ingestion.Contracts.Facts;

/// <summary>What an entity is, in the classes of CoNLL 2003.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntityType>))]
public enum EntityType
{
    /// <summary>A person.</summary>
    [JsonStringEnumMemberName("PER")] Person,

    /// <summary>An organisation.</summary>
    [JsonStringEnumMemberName("ORG")] Organisation,

    /// <summary>A place.</summary>
    [JsonStringEnumMemberName("LOC")] Location,

    /// <summary>A people, an event, a work, a product.</summary>
    [JsonStringEnumMemberName("MISC")] Miscellaneous,
}

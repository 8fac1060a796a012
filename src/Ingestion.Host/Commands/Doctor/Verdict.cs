using System.Text.Json.Serialization;

namespace Ingestion.Host.Commands.Doctor;

/// <summary>How something is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Well.</summary>
    [JsonStringEnumMemberName("ok")] Ok,

    /// <summary>It works, and may not for long.</summary>
    [JsonStringEnumMemberName("warn")] Warn,

    /// <summary>The service cannot work so.</summary>
    [JsonStringEnumMemberName("bad")] Bad,
}

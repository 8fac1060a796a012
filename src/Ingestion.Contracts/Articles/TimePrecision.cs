using System.Text.Json.Serialization;

namespace Ingestion.Contracts.Articles;

/// <summary>How exactly a time was stated.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimePrecision>))]
public enum TimePrecision
{
    /// <summary>A decade ('the 1990s').</summary>
    [JsonStringEnumMemberName("decade")] Decade,

    /// <summary>A year.</summary>
    [JsonStringEnumMemberName("year")] Year,

    /// <summary>A quarter of a year.</summary>
    [JsonStringEnumMemberName("quarter")] Quarter,

    /// <summary>A month.</summary>
    [JsonStringEnumMemberName("month")] Month,

    /// <summary>A week.</summary>
    [JsonStringEnumMemberName("week")] Week,

    /// <summary>A day.</summary>
    [JsonStringEnumMemberName("day")] Day,

    /// <summary>A minute.</summary>
    [JsonStringEnumMemberName("minute")] Minute,

    /// <summary>A second.</summary>
    [JsonStringEnumMemberName("second")] Second,
}

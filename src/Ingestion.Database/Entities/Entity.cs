namespace Ingestion.Database.Entities;

/// <summary><c>news.entity</c>: People, organisations, places and other names, once each.</summary>
public sealed class Entity
{
    /// <summary>Number of the entity.</summary>
    public long Id { get; set; }

    /// <summary>PER person, ORG organisation, LOC place, MISC anything else.</summary>
    public string Type { get; set; } = "";

    /// <summary>The fullest form of the name, at most 500 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 of the country a place lies in, as first resolved; null when unknown or not a place.</summary>
    public string? Country { get; set; }
}

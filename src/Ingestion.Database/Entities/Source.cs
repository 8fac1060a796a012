namespace Ingestion.Database.Entities;

/// <summary><c>news.source</c>: Where articles come from: one row a source label, made when its first article is stored; the settings are for people to fill in.</summary>
public sealed class Source
{
    /// <summary>The source label.</summary>
    public string Name { get; set; } = "";

    /// <summary>IANA time zone for times stated without one; null for unknown.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The language it writes in, ISO 639; null for unknown.</summary>
    public string? Language { get; set; }

    /// <summary>What it is (newspaper, agency, blog, …); null for unknown.</summary>
    public string? Kind { get; set; }

    /// <summary>Anything worth knowing about it.</summary>
    public string? Note { get; set; }
}

namespace Ingestion.Database.Entities;

/// <summary><c>news.mention</c>: One row a place where an entity stands in a text.</summary>
public sealed class Mention
{
    /// <summary>The text they stand in, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>The entity, in news.entity.</summary>
    public long EntityId { get; set; }

    /// <summary>PER person, ORG organisation, LOC place, MISC anything else.</summary>
    public string Type { get; set; } = "";

    /// <summary>The fullest form of the name, at most 500 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 of the country a place lies in, as first resolved; null when unknown or not a place.</summary>
    public string? Country { get; set; }

    /// <summary>First UTF-16 unit in the body; news.span_text(body, start_offset, end_offset) is what stands there.</summary>
    public int StartOffset { get; set; }

    /// <summary>One past the last unit.</summary>
    public int EndOffset { get; set; }

    /// <summary>Other forms of the name that stand in this text.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>How sure it is, 0 to 1.</summary>
    public float Confidence { get; set; }
}

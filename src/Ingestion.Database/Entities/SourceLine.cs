namespace Ingestion.Database.Entities;

/// <summary><c>ops.source_line</c>: The lines of each source's newest articles, as hashes: what its profile is counted from. Articles that print the same text count once.</summary>
public sealed class SourceLine
{
    /// <summary>The source label.</summary>
    public string Source { get; set; } = "";

    /// <summary>The article that was counted; its later texts and its reprints are not.</summary>
    public Guid ArticleId { get; set; }

    /// <summary>When it was counted: older articles weigh less.</summary>
    public DateTime CountedAt { get; set; }

    /// <summary>Hashes of the distinct lines of its source text, kept and taken off alike.</summary>
    public long[] Lines { get; set; } = [];
}

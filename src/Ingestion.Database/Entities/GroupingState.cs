namespace Ingestion.Database.Entities;

/// <summary><c>ops.grouping</c>: One row: what the grouper has done so far.</summary>
public sealed class GroupingState
{
    /// <summary>Always 1.</summary>
    public short Id { get; set; }

    /// <summary>Texts taken out of the queue since the beginning.</summary>
    public long Grouped { get; set; }

    /// <summary>When the grouper last took some; null for never.</summary>
    public DateTime? GroupedAt { get; set; }

    /// <summary>Pairs of texts that were compared since the beginning.</summary>
    public long Candidates { get; set; }

    /// <summary>Value of grouped when the common shingles were last counted.</summary>
    public long CommonFrom { get; set; }

    /// <summary>When they were last counted; null for never.</summary>
    public DateTime? CommonRefreshedAt { get; set; }
}

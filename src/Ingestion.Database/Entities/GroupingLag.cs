namespace Ingestion.Database.Entities;

/// <summary><c>ops.grouping_lag</c>: How far reprints, stories and daily counts are behind the articles.</summary>
public sealed class GroupingLag
{
    /// <summary>Texts that wait.</summary>
    public long Waiting { get; set; }

    /// <summary>Since when the oldest of them waits; null for none.</summary>
    public DateTime? OldestAt { get; set; }

    /// <summary>How long the oldest has waited.</summary>
    public TimeSpan Lag { get; set; }

    /// <summary>Texts done since the beginning.</summary>
    public long Grouped { get; set; }

    /// <summary>When some were last done; null for never.</summary>
    public DateTime? GroupedAt { get; set; }

    /// <summary>Pairs compared since the beginning: divided by grouped, the work a text makes.</summary>
    public long Candidates { get; set; }
}

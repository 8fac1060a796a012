namespace Ingestion.Database.Entities;

/// <summary><c>ops.source_profile</c>: The newest snapshot of each source: the lines that stand in several of its articles, by which the cleaner knows its furniture.</summary>
public sealed class SourceProfileSnapshot
{
    /// <summary>The source label.</summary>
    public string Source { get; set; } = "";

    /// <summary>The snapshot's number; stored with each article cleaned by it.</summary>
    public long Version { get; set; }

    /// <summary>When it was taken.</summary>
    public DateTime TakenAt { get; set; }

    /// <summary>How many articles it was counted over, older ones weighing less.</summary>
    public int Articles { get; set; }

    /// <summary>Hashes of the lines that stand in two articles or more.</summary>
    public long[] Lines { get; set; } = [];

    /// <summary>For each of them in how many articles, older ones weighing less.</summary>
    public int[] Counts { get; set; } = [];
}

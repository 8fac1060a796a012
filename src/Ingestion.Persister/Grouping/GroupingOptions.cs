using System.ComponentModel.DataAnnotations;

namespace Ingestion.Persister.Grouping;

/// <summary>How articles are grouped after they were stored; section <c>Grouping</c>.</summary>
public sealed class GroupingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Grouping";

    /// <summary>Texts grouped in one transaction, 1 to 5,000.</summary>
    [Range(1, 5_000)]
    public int BatchSize { get; set; } = 200;

    /// <summary>The most texts that one is compared with by shared passages, and again by shared names, 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int Candidates { get; set; } = 32;

    /// <summary>How long an idle grouper waits before it looks again, 50 ms to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After how many texts the shingles of many texts are counted for the first time, 100 to 1,000,000; again each time the collection has doubled.</summary>
    [Range(100, 1_000_000)]
    public int CommonAfter { get; set; } = 200;

    /// <summary>Texts found further apart than this are not compared: it bounds the months that are looked through, 1 to 3,660 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3660.00:00:00")]
    public TimeSpan LookBack { get; set; } = TimeSpan.FromDays(92);
}

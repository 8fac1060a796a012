using System.ComponentModel.DataAnnotations;

namespace Ingestion.Persister.Profiles;

/// <summary>How each source's furniture is learnt; section <c>Profiles</c>.</summary>
public sealed class ProfilesOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Profiles";

    /// <summary>Texts counted in one transaction, 1 to 5,000; default 200.</summary>
    [Range(1, 5_000)]
    public int BatchSize { get; set; } = 200;

    /// <summary>How long an idle learner waits before it looks again, 50 ms to 1 hour; default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The newest articles of a source that its profile is counted over; older ones are forgotten. 10 to 100,000, default 2,000.</summary>
    [Range(10, 100_000)]
    public int MostArticles { get; set; } = 2_000;

    /// <summary>After how long an article counts half, so that a line which a source no longer prints fades. 1 hour to 3,660 days, default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3660.00:00:00")]
    public TimeSpan HalfLife { get; set; } = TimeSpan.FromDays(30);
}

namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// How soon a question may be asked again: every two seconds, but never so often that answering takes more than a fiftieth of the time. The
/// custody balance of millions of files takes seconds; it is then looked at every few minutes.
/// </summary>
internal static class RefreshPace
{
    /// <summary>The shortest time between two askings.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1.9);

    /// <summary>The longest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private const int Share = 50;

    /// <summary>The time to wait after a question that took <paramref name="cost"/>.</summary>
    public static TimeSpan After(TimeSpan cost) => TimeSpan.FromTicks(Math.Clamp(cost.Ticks * Share, Shortest.Ticks, Longest.Ticks));
}

namespace Ingestion.Host.Dashboard.Live;

/// <summary>
/// How soon a question may be asked again: every two seconds, but never so often that answering takes more than half a percent of the time. Eight
/// questions together stay under what an open page may cost, 2 % of a core. The custody balance of 50,000 files takes a twentieth of a second, and is
/// looked at every ten; that of millions takes seconds, and is looked at every five minutes.
/// </summary>
internal static class RefreshPace
{
    /// <summary>The shortest time between two askings.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1.9);

    /// <summary>The longest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private const int Share = 200;

    /// <summary>The time to wait after a question that took <paramref name="cost"/>.</summary>
    public static TimeSpan After(TimeSpan cost) => TimeSpan.FromTicks(Math.Clamp(cost.Ticks * Share, Shortest.Ticks, Longest.Ticks));
}

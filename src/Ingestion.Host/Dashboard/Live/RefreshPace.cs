namespace Ingestion.Host.Dashboard.Live;

/// <summary>How soon a question may be asked again: every two seconds, but never so often that answering takes more than its share of the time.</summary>
internal static class RefreshPace
{
    /// <summary>The shortest time between two askings.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1.9);

    /// <summary>The longest.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A fiftieth of the time: for what costs a millisecond at rest, and more while the servers are busy, when it is looked at most.</summary>
    public const int Usual = 50;

    /// <summary>
    /// Half a percent: for what reads every file there is. The custody balance of 50,000 files takes a twentieth of a second and is looked at every ten; at a
    /// fiftieth of the time it alone cost the 2 % of a core that an open page may cost. That of millions takes seconds, and is looked at every five minutes.
    /// </summary>
    public const int Seldom = 200;

    /// <summary>The time to wait after a question that took <paramref name="cost"/>.</summary>
    /// <param name="cost">How long the answer took.</param>
    /// <param name="restful">How many times as long as it takes the question rests.</param>
    public static TimeSpan After(TimeSpan cost, int restful) => TimeSpan.FromTicks(Math.Clamp(cost.Ticks * restful, Shortest.Ticks, Longest.Ticks));
}

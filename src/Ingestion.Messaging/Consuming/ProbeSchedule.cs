namespace Ingestion.Messaging.Consuming;

/// <summary>How long to wait before the next look at a dependency that is away.</summary>
public static class ProbeSchedule
{
    /// <summary>The shortest wait.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait: an outage that ends is noticed within it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>The wait before look number <paramref name="look"/>, counted from 0: doubling, bounded.</summary>
    public static TimeSpan Before(int look) => look >= 4 ? Longest : TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Max(look, 0), Longest.Ticks));
}

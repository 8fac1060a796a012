namespace Ingestion.Messaging.Topology;

/// <summary>One step of waiting before an item is tried again.</summary>
/// <param name="Name">As it stands in the queue's name.</param>
/// <param name="Delay">How long an item waits there.</param>
public sealed record DelayTier(string Name, TimeSpan Delay)
{
    /// <summary>The tiers, shortest first. Queue arguments never change under a name: a new delay is a new tier.</summary>
    public static IReadOnlyList<DelayTier> All { get; } =
    [
        new("5s", TimeSpan.FromSeconds(5)),
        new("8s", TimeSpan.FromSeconds(8)),
        new("30s", TimeSpan.FromSeconds(30)),
        new("45s", TimeSpan.FromSeconds(45)),
        new("3m", TimeSpan.FromMinutes(3)),
        new("5m", TimeSpan.FromMinutes(5)),
    ];
}

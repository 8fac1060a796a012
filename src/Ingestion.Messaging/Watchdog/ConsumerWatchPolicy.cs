namespace Ingestion.Messaging.Watchdog;

/// <summary>Decides how long a queue may be without its consumer while the broker answers. Pure.</summary>
public static class ConsumerWatchPolicy
{
    /// <summary>How many times the tolerance passes before the process gives up.</summary>
    public const int GiveUpAfter = 3;

    /// <summary>
    /// How long the transport is given after an outage. Its own intervals grow to 30 s and are fixed, so that up to 34 s passed between the broker's return
    /// and its consumers' (twenty restarts, tests/Ingestion.Acceptance/Chaos/README.md).
    /// </summary>
    public static readonly TimeSpan WakeAfter = TimeSpan.FromSeconds(9);

    /// <summary>Decides about one queue.</summary>
    /// <param name="lost">How long it has had no consumer.</param>
    /// <param name="tolerance">How long that is left to the transport.</param>
    /// <param name="repaired">Whether a repair was tried since.</param>
    /// <param name="afterOutage">Whether the broker was away before and the endpoint was not woken since.</param>
    public static ConsumerWatchDecision Decide(TimeSpan lost, TimeSpan tolerance, bool repaired, bool afterOutage)
    {
        if (afterOutage && lost >= WakeAfter && lost < tolerance) return ConsumerWatchDecision.Wake;
        if (lost < tolerance) return ConsumerWatchDecision.Wait;
        if (!repaired) return ConsumerWatchDecision.Repair;
        return lost < tolerance * GiveUpAfter ? ConsumerWatchDecision.Wait : ConsumerWatchDecision.GiveUp;
    }
}

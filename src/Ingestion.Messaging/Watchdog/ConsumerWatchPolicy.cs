namespace Ingestion.Messaging.Watchdog;

/// <summary>Decides how long a queue may be without its consumer while the broker answers. Pure.</summary>
public static class ConsumerWatchPolicy
{
    /// <summary>How many times the tolerance passes before the process gives up.</summary>
    public const int GiveUpAfter = 3;

    /// <summary>Decides about one queue.</summary>
    /// <param name="lost">How long it has had no consumer.</param>
    /// <param name="tolerance">How long that is left to the transport.</param>
    /// <param name="repaired">Whether a repair was tried since.</param>
    public static ConsumerWatchDecision Decide(TimeSpan lost, TimeSpan tolerance, bool repaired)
    {
        if (lost < tolerance) return ConsumerWatchDecision.Wait;
        if (!repaired) return ConsumerWatchDecision.Repair;
        return lost < tolerance * GiveUpAfter ? ConsumerWatchDecision.Wait : ConsumerWatchDecision.GiveUp;
    }
}

namespace Ingestion.Messaging.Publishing;

/// <summary>
/// Decides when the publisher's connection is given up although it is open. Seen with RabbitMQ 3.10 when a node of a cluster died: the new connection to
/// another node refused everything for minutes, or went on confirming for all queues but one; deploy/decisions/0008 says what is taken for the cause. Pure.
/// </summary>
public static class SilentLinkPolicy
{
    /// <summary>Deadlines in a row after which one destination's silence counts although others answer: one alone may be a queue that is slow for a moment.</summary>
    private const int DeadlinesOfOne = 2;

    /// <summary>Whether another connection is to be made, asked when a publish was not confirmed in its time.</summary>
    /// <param name="sinceConfirm">How long ago anything was confirmed.</param>
    /// <param name="silent">For how long this destination has confirmed nothing of what was sent to it.</param>
    /// <param name="age">How old the connection is: a new one gets its time.</param>
    /// <param name="patience">How long one publish may take.</param>
    public static bool IsToDrop(TimeSpan sinceConfirm, TimeSpan silent, TimeSpan age, TimeSpan patience) =>
        (sinceConfirm >= patience && age >= patience) || (silent >= DeadlinesOfOne * patience && age >= DeadlinesOfOne * patience);
}

namespace Ingestion.Messaging.Publishing;

/// <summary>
/// Decides when the publisher's connection is given up although it is open. Seen with RabbitMQ 3.10 when a node of a cluster died: the new connection to
/// another node refused everything for minutes; deploy/decisions/0008 says what is taken for the cause. Pure.
/// </summary>
public static class SilentLinkPolicy
{
    /// <summary>Whether another connection is to be made, asked when a publish was not confirmed in its time.</summary>
    /// <param name="sinceConfirm">How long ago anything was confirmed: one slow queue among others that answer is no reason.</param>
    /// <param name="age">How old the connection is: a new one gets its time.</param>
    /// <param name="patience">How long one publish may take.</param>
    public static bool IsToDrop(TimeSpan sinceConfirm, TimeSpan age, TimeSpan patience) => sinceConfirm >= patience && age >= patience;
}

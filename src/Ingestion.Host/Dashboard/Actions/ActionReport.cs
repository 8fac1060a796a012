namespace Ingestion.Host.Dashboard.Actions;

/// <summary>What was pressed, and what has come of it so far.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Order">What was asked for.</param>
/// <param name="Done">Failures seen to.</param>
/// <param name="Of">How many there were.</param>
/// <param name="Ended">Whether it has come to its end.</param>
/// <param name="Trouble">Why it did not do all that was asked, in a sentence; null where it did.</param>
internal sealed record ActionReport(DateTimeOffset At, FailureOrder Order, long Done, long Of, bool Ended, string? Trouble)
{
    /// <summary>Whether it is still at it, with the same failures as <paramref name="order"/>.</summary>
    public bool IsAtIt(FailureOrder order) => !Ended && (Order.Verb, Order.Stage, Order.Cause) == (order.Verb, order.Stage, order.Cause);
}

using System.Net.Sockets;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Bodies;
using Ingestion.Contracts.Stages;
using Ingestion.Messaging.Isolation;
using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Retrying;

/// <summary>
/// Failure and attempt in, action out; no clock, no I/O. After NServiceBus' <c>DefaultRecoverabilityPolicy</c>: immediate, delayed, then the end.
/// </summary>
public static class RecoverabilityPolicy
{
    /// <summary>How often an item is put off before it is quarantined: two rounds of short, middle and long tiers.</summary>
    public const int DelayedAttempts = 6;

    /// <summary>How often a file is published again because its stored body was lost; after that the roles do not share one store.</summary>
    public const int TimesPublishedAgain = 3;

    /// <summary>How long an item is put off in all by a stage, at most.</summary>
    public static TimeSpan LongestDelays { get; } = TimeSpan.FromTicks(
        Enumerable.Range(0, DelayedAttempts).Sum(attempt => Math.Max(TierFor(attempt, 0).Delay.Ticks, TierFor(attempt, 1).Delay.Ticks)));

    /// <summary>Decides for one item.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="attempt">How often the item was put off by this stage, from 0.</param>
    /// <param name="triedNow">Whether the item was already tried a second time in this handler.</param>
    /// <param name="spread">Any number that differs between items (a hash of the id): picks one of a pair of tiers, the jitter.</param>
    public static RecoverabilityAction Decide(Exception failure, int attempt, bool triedNow, int spread) => Root(failure) switch
    {
        DependencyAwayException away => new RecoverabilityAction.Pause(away.Dependency),
        PublishNotConfirmedException => new RecoverabilityAction.Pause("broker"),
        StoreAwayException => new RecoverabilityAction.Pause(StoreProbe.Name),
        // A shared folder may show a new file late, and a collector may have it in hand: once, it is waited for.
        LostBodyException { Loss: BodyLoss.Missing } when attempt == 0 => new RecoverabilityAction.RetryLater(TierFor(attempt, spread)),
        LostBodyException { Times: < TimesPublishedAgain } => new RecoverabilityAction.PublishAgain(),
        LostBodyException lost => new RecoverabilityAction.Quarantine(lost.Cause),
        IOException or SocketException when attempt == 0 && !triedNow => new RecoverabilityAction.RetryNow(),
        WorkOverdueException => new RecoverabilityAction.Suspect(),
        GuiltyItemException guilty => new RecoverabilityAction.Quarantine(guilty.Cause),
        InsufficientMemoryException => new RecoverabilityAction.Reject(RejectionReason.TooLarge),
        // Which item of those at work took the memory is seen only where each is alone.
        OutOfMemoryException when attempt == 0 => new RecoverabilityAction.Suspect(),
        _ when !triedNow && attempt == 0 => new RecoverabilityAction.RetryNow(),
        _ when attempt < DelayedAttempts => new RecoverabilityAction.RetryLater(TierFor(attempt, spread)),
        var cause => new RecoverabilityAction.Quarantine(cause.GetType().FullName ?? cause.GetType().Name),
    };

    private static DelayTier TierFor(int attempt, int spread)
    {
        var pair = Math.Min(attempt / 2, (DelayTier.All.Count / 2) - 1);
        return DelayTier.All[(pair * 2) + (spread & 1)];
    }

    private static Exception Root(Exception failure) =>
        failure is AggregateException { InnerExceptions.Count: 1 } aggregate ? aggregate.InnerExceptions[0] : failure;
}

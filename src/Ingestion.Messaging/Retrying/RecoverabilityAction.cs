using Ingestion.Contracts.Articles;
using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Retrying;

/// <summary>What to do with an item that failed: a closed union, decided by <see cref="RecoverabilityPolicy"/>.</summary>
public abstract record RecoverabilityAction
{
    private RecoverabilityAction()
    {
    }

    /// <summary>Try again at once, in the same handler.</summary>
    public sealed record RetryNow : RecoverabilityAction;

    /// <summary>Put the item off.</summary>
    /// <param name="Tier">Into which delay queue.</param>
    public sealed record RetryLater(DelayTier Tier) : RecoverabilityAction;

    /// <summary>A dependency is away: not the item's fault. The stage stops taking, and the message goes back.</summary>
    /// <param name="Dependency">Which dependency: <c>database</c>, <c>broker</c> or <c>disk</c>.</param>
    public sealed record Pause(string Dependency) : RecoverabilityAction;

    /// <summary>The item's message cannot be completed any more: the watcher publishes the file again, and this message is forgotten.</summary>
    public sealed record PublishAgain : RecoverabilityAction;

    /// <summary>To be tried alone, in a process of its own: it may be guilty of harm to its neighbours.</summary>
    public sealed record Suspect : RecoverabilityAction;

    /// <summary>Beyond retrying.</summary>
    /// <param name="Cause">The cause it is grouped under.</param>
    public sealed record Quarantine(string Cause) : RecoverabilityAction;

    /// <summary>No article, by a named reason.</summary>
    /// <param name="Reason">The reason.</param>
    public sealed record Reject(RejectionReason Reason) : RecoverabilityAction;
}

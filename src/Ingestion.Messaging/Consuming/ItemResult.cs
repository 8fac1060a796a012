using Ingestion.Contracts.Articles;

namespace Ingestion.Messaging.Consuming;

/// <summary>What a stage made of one item: a closed union.</summary>
/// <typeparam name="TNext">What the next stage gets; the persister, which is the last, hands nothing on.</typeparam>
public abstract record ItemResult<TNext>
{
    private ItemResult()
    {
    }

    /// <summary>Done, to be handed on.</summary>
    /// <param name="Next">What the next stage gets.</param>
    public sealed record HandOn(TNext Next) : ItemResult<TNext>;

    /// <summary>Done, and nothing follows.</summary>
    public sealed record Finished : ItemResult<TNext>;

    /// <summary>No article, by a considered decision.</summary>
    /// <param name="Reason">The named reason.</param>
    /// <param name="Detail">One sentence a person understands.</param>
    public sealed record Reject(RejectionReason Reason, string Detail) : ItemResult<TNext>;

    /// <summary>Cannot be processed, and trying again would not help.</summary>
    /// <param name="Cause">The cause it is grouped under.</param>
    /// <param name="Detail">What happened, without article text.</param>
    public sealed record Quarantine(string Cause, string Detail) : ItemResult<TNext>;
}

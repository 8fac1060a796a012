using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Consuming;

/// <summary>What came out of an envelope, sorted by where it goes.</summary>
internal sealed class SortedItems<TItem, TNext>
{
    /// <summary>For the next stage.</summary>
    public List<TNext> HandedOn { get; } = [];

    /// <summary>No articles.</summary>
    public List<RejectedItem> Rejected { get; } = [];

    /// <summary>Beyond retrying.</summary>
    public List<QuarantinedItem> Quarantined { get; } = [];

    /// <summary>Put off, and for how long.</summary>
    public List<(DelayTier Tier, TItem Item)> Later { get; } = [];

    /// <summary>To be tried alone, in a process of their own.</summary>
    public List<TItem> Suspects { get; } = [];

    /// <summary>Files whose message cannot be completed any more, and why.</summary>
    public List<(Guid FileId, string Detail)> Lost { get; } = [];

    /// <summary>How many came to their end here.</summary>
    public int Finished { get; set; }

    /// <summary>What is away, and how it showed; null where nothing is.</summary>
    public (string Dependency, string Reason)? Pause { get; set; }
}

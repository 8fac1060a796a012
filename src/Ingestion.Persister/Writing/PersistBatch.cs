using Ingestion.Contracts.Messages;

namespace Ingestion.Persister.Writing;

/// <summary>Items to be settled. Their outcomes are answered in this order: classified, rejected, quarantined.</summary>
/// <param name="Classified">Files that became articles.</param>
/// <param name="Rejected">Files that are no article.</param>
/// <param name="Quarantined">Files that failed beyond retrying.</param>
public sealed record PersistBatch(
    IReadOnlyList<ClassifiedItem> Classified,
    IReadOnlyList<RejectedItem> Rejected,
    IReadOnlyList<QuarantinedItem> Quarantined)
{
    /// <summary>A batch of classified items alone.</summary>
    public static PersistBatch Of(IReadOnlyList<ClassifiedItem> items) => new(items, [], []);

    /// <summary>A batch of rejected items alone.</summary>
    public static PersistBatch Of(IReadOnlyList<RejectedItem> items) => new([], items, []);

    /// <summary>A batch of quarantined items alone.</summary>
    public static PersistBatch Of(IReadOnlyList<QuarantinedItem> items) => new([], [], items);

    /// <summary>The items one after the other, in the order of the outcomes.</summary>
    internal IReadOnlyList<WorkItem> Items() =>
    [
        .. Classified.Select(item => new WorkItem(item.Identity, item)),
        .. Rejected.Select(item => new WorkItem(item.Identity, item)),
        .. Quarantined.Select(item => new WorkItem(item.Identity, item)),
    ];
}

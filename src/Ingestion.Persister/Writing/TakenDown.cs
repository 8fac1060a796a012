using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;

namespace Ingestion.Persister.Writing;

/// <summary>Contents that a person took down are not stored again, by whatever way they come.</summary>
internal static class TakenDown
{
    private const string Detail = "This content was taken down on request (ingest forget). If that was a mistake, delete its row in ops.tombstone and drop the file again.";

    /// <summary>The items, where those of a forgotten content have become rejections.</summary>
    /// <param name="items">The items.</param>
    /// <param name="forgotten">Hashes that have a tombstone.</param>
    public static IReadOnlyList<WorkItem> Refuse(IReadOnlyList<WorkItem> items, IReadOnlySet<string> forgotten) => forgotten.Count == 0
        ? items
        : [.. items.Select(item => item.Content is ClassifiedItem && forgotten.Contains(item.Identity.ContentSha256)
            ? item with { Content = new RejectedItem(item.Identity, "persist", RejectionReason.Forgotten, Detail) }
            : item)];
}

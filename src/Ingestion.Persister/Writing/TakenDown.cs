using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;

namespace Ingestion.Persister.Writing;

/// <summary>Contents and texts that a person took down are not stored again, by whatever way they come.</summary>
internal static class TakenDown
{
    private const string Detail = "This content was taken down on request (ingest forget). If that was a mistake, delete its row in ops.tombstone and those of its file in ops.forgotten_text, and drop the file again.";
    private const string TextsDetail = "All its articles were taken down on request (ingest forget). If that was a mistake, delete the rows of the file they were taken from in ops.forgotten_text and drop the file again.";

    /// <summary>The items, where those of a forgotten content have become rejections.</summary>
    /// <param name="items">The items.</param>
    /// <param name="forgotten">Hashes that have a tombstone.</param>
    public static IReadOnlyList<WorkItem> Refuse(IReadOnlyList<WorkItem> items, IReadOnlySet<string> forgotten) =>
        forgotten.Count == 0 ? items : Refuse(items, identity => forgotten.Contains(identity.ContentSha256), Detail);

    /// <summary>The items, where those that hold forgotten texts alone have become rejections.</summary>
    /// <param name="items">The items.</param>
    /// <param name="files">The files that do.</param>
    public static IReadOnlyList<WorkItem> Refuse(IReadOnlyList<WorkItem> items, IReadOnlySet<Guid> files) =>
        Refuse(items, identity => files.Contains(identity.FileId), TextsDetail);

    private static IReadOnlyList<WorkItem> Refuse(IReadOnlyList<WorkItem> items, Func<ItemIdentity, bool> isForgotten, string detail) =>
    [
        .. items.Select(item => item.Content is ClassifiedItem && isForgotten(item.Identity)
            ? item with { Content = new RejectedItem(item.Identity, "persist", RejectionReason.Forgotten, detail) }
            : item),
    ];
}

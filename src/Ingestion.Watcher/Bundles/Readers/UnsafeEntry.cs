using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Bundles.Policies;
using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>An entry refused for its name.</summary>
internal static class UnsafeEntry
{
    /// <summary>The entry.</summary>
    internal static BundleItem Of(string name) => BundleItem.Refused(
        DisplayName.Of(name.Length > EntryNamePolicy.Longest ? name[..EntryNamePolicy.Longest] : name),
        RejectionReason.UnsafeName,
        "The entry's name leads out of its archive (it is absolute, names a drive or holds '..'), or is too long. Pack it under a plain name and drop it again.");
}

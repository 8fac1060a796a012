using Ingestion.Watcher.Discovery;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>
/// Joins <c>NAME.meta.json</c> to the entry NAME where the two stand side by side, as archivers leave them; one that stands alone is passed
/// over, as in a folder.
/// </summary>
internal static class SidecarPairs
{
    private const int LargestSidecar = 64 * 1024;

    /// <summary>The entries without the sidecars.</summary>
    internal static IEnumerable<BundleItem> Join(IEnumerable<BundleItem> items)
    {
        BundleItem? held = null;
        BundleItem? loose = null;
        foreach (var item in items)
        {
            if (!item.Path.EndsWith(NameRules.Sidecar, StringComparison.OrdinalIgnoreCase))
            {
                if (held is not null)
                    yield return held;
                held = With(item, loose);
                loose = null;
                continue;
            }

            if (held is { Sidecar: null } && IsOf(item, held))
                held = With(held, item);
            else
                loose = item;
        }

        if (held is not null)
            yield return held;
    }

    private static BundleItem With(BundleItem item, BundleItem? sidecar) =>
        sidecar is { Body.Length: <= LargestSidecar } && item.Sidecar is null && IsOf(sidecar, item) ? item with { Sidecar = sidecar.Body } : item;

    private static bool IsOf(BundleItem sidecar, BundleItem item) =>
        sidecar.Path.Length == item.Path.Length + NameRules.Sidecar.Length && sidecar.Path.StartsWith(item.Path, StringComparison.Ordinal);
}

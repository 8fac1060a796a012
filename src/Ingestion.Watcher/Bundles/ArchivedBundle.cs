using Ingestion.Watcher.Bundles.Policies;

namespace Ingestion.Watcher.Bundles;

/// <summary>Reads bundles again that lie in the archive: the same walk as when they were dropped, so that an entry has the same place.</summary>
public static class ArchivedBundle
{
    /// <summary>Whether the file is a bundle, by its bytes.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool Is(string file)
    {
        using var bundle = File.OpenRead(file);
        var head = new byte[BundleKindSniffer.HeadLength];
        return BundleKindSniffer.Sniff(head.AsSpan(0, bundle.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))) is not null;
    }

    /// <summary>The entries in their order; no more than one is in memory.</summary>
    /// <param name="file">Where the bundle lies.</param>
    /// <param name="name">The name it had when it was dropped.</param>
    /// <param name="sidecar">The bytes of its <c>NAME.meta.json</c>, or null.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static IEnumerable<ArchivedEntry> Entries(string file, string name, byte[]? sidecar, WatcherOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var bundle = File.OpenRead(file);
        var ordinal = 0;
        foreach (var item in new BundleWalk(options.Bundles, options.MaxFileSize).Read(bundle, name, cancellationToken))
        {
            yield return new ArchivedEntry(
                ordinal++, item.Path, item.Name, item.Body, item.IsOnlyOne ? sidecar : item.Sidecar, item.Refusal?.Reason, item.Refusal?.Detail, item.Path == BundleItem.RestPath);
        }
    }
}

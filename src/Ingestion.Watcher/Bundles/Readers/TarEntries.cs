using System.Formats.Tar;
using Ingestion.Watcher.Bundles.Policies;
using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>The files of a tape archive, in its order. Folders, links, devices and hidden files are passed over.</summary>
internal static class TarEntries
{
    /// <summary>Reads; throws where the archive ends or breaks off.</summary>
    /// <param name="tar">The archive.</param>
    /// <param name="mostBytes">The most bytes an entry may have.</param>
    internal static IEnumerable<BundleItem> Read(Stream tar, long mostBytes)
    {
        using var reader = new TarReader(new BoundedReads(tar), leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
                continue;
            var verdict = EntryNamePolicy.Judge(entry.Name);
            if (verdict == EntryNameVerdict.Take)
                yield return Item(entry, EntryNamePolicy.Tidy(entry.Name), mostBytes);
            else if (verdict == EntryNameVerdict.Unsafe)
                yield return UnsafeEntry.Of(entry.Name);
        }
    }

    private static BundleItem Item(TarEntry entry, string path, long mostBytes)
    {
        if (entry.Length > mostBytes)
            return EntryBody.TooLarge(path, mostBytes);
        var item = entry.DataStream is { } data ? EntryBody.Item(path, data, mostBytes) : new BundleItem(path, []);
        return item.Body is null || item.Body.Length == entry.Length ? item : throw new EndOfStreamException();
    }
}

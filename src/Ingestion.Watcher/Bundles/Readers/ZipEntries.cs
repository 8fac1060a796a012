using System.IO.Compression;
using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Bundles.Policies;
using Ingestion.Watcher.Bundles.Unpacking;
using Ingestion.Watcher.Intake;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>The files of a ZIP archive, in the order of its directory. Folders, links, devices and hidden files are passed over.</summary>
internal static class ZipEntries
{
    // What an entry of the directory takes, with a name of usual length; the directory is read into memory whole.
    private const int DirectoryBytes = 256;

    /// <summary>Reads; a broken entry is refused and the next one read. Throws where the archive itself breaks off.</summary>
    /// <param name="zip">The archive, seekable.</param>
    /// <param name="mostBytes">The most bytes an entry may have.</param>
    /// <param name="mostEntries">The most entries the archive may have.</param>
    /// <param name="budget">What the archive may unpack to.</param>
    internal static IEnumerable<BundleItem> Read(Stream zip, long mostBytes, int mostEntries, UnpackBudget budget)
    {
        if (ZipDirectory.SizeOf(zip) is not { } directory)
        {
            foreach (var item in CutZipEntries.Read(zip, mostBytes, budget))
                yield return item;
            throw new EndOfStreamException();
        }

        if (directory > Math.Max(1024 * 1024, (long)mostEntries * DirectoryBytes))
            throw new BundleFault(new Refusal(RejectionReason.TooMany, "The archive's directory is too large for the number of entries that Watcher:Bundles:MaxEntries allows. Split the archive, or raise the limit."));
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            if (!IsFile(entry))
                continue;
            var verdict = EntryNamePolicy.Judge(entry.FullName);
            if (verdict == EntryNameVerdict.Take)
                yield return Item(entry, EntryNamePolicy.Tidy(entry.FullName), mostBytes, budget);
            else if (verdict == EntryNameVerdict.Unsafe)
                yield return UnsafeEntry.Of(entry.FullName);
        }
    }

    /// <summary>Refused because nobody here can read it.</summary>
    internal static BundleItem Encrypted(string path) =>
        BundleItem.Refused(path, RejectionReason.Encrypted, "The entry is encrypted. Pack it without a password and drop it again.");

    /// <summary>The entry where its bytes are those that were packed, else refused.</summary>
    internal static BundleItem Checked(BundleItem item, uint crc) => item.Body is null || Crc32.Of(item.Body) == crc
        ? item
        : BundleItem.Refused(item.Path, RejectionReason.Malformed, "The entry's check sum is not that of its bytes: it was damaged. Pack it again and drop it.");

    private static BundleItem Item(ZipArchiveEntry entry, string path, long mostBytes, UnpackBudget budget)
    {
        if (entry.IsEncrypted)
            return Encrypted(path);
        if (entry.Length > mostBytes)
            return EntryBody.TooLarge(path, mostBytes);
        try
        {
            using var data = new BudgetedStream(entry.Open(), budget);
            return Checked(EntryBody.Item(path, data, mostBytes), entry.Crc32);
        }
        catch (Exception failure) when (failure is not BundleFault { EndsAll: true } && FaultReasons.Of(failure) is not null)
        {
            return BundleItem.Refused(path, FaultReasons.Of(failure)!);
        }
    }

    /// <summary>By the Unix mode in the upper half of the attributes, where an archiver wrote one.</summary>
    private static bool IsFile(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) is 0 or 0x8000;
}

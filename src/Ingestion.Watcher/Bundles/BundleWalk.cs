using System.Globalization;
using System.IO.Compression;
using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Bundles.Policies;
using Ingestion.Watcher.Bundles.Readers;
using Ingestion.Watcher.Bundles.Unpacking;
using Ingestion.Watcher.Intake;

namespace Ingestion.Watcher.Bundles;

/// <summary>
/// Walks a bundle from its first entry to its last, through archives in archives. The same bytes and options give the same entries in
/// the same order, so that an entry is found again by its place. Nothing is written to the disk, and no more than an entry is in memory.
/// </summary>
internal sealed class BundleWalk(BundlesOptions options, long mostEntryBytes)
{
    private static readonly Refusal NoFile = new(RejectionReason.Empty, "The archive holds no file. Pack it again and drop it.");

    /// <summary>
    /// The entries. What is wrong with one is said in it; what ends the bundle before its end stands last. No exception is the
    /// archive's fault.
    /// </summary>
    /// <param name="bundle">The bundle, seekable.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the walk, even within an entry.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    internal IEnumerable<BundleItem> Read(Stream bundle, string name, CancellationToken cancellationToken)
    {
        var head = new byte[Math.Min(BundleKindSniffer.HeadLength, bundle.Length)];
        bundle.ReadExactly(head);
        bundle.Position = 0;
        if (BundleKindSniffer.Sniff(head) is not { } kind)
            yield break;
        var budget = new UnpackBudget(UnpackLimit.Of(options, bundle.Length), cancellationToken);
        var count = 0;
        foreach (var item in Walk(kind, bundle, name, 1, budget))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (count++ == options.MaxEntries)
            {
                yield return TooMany();
                yield break;
            }

            yield return item;
        }
    }

    private IEnumerable<BundleItem> Walk(BundleKind kind, Stream bundle, string name, int depth, UnpackBudget budget) =>
        kind == BundleKind.Gzip ? UntilFault(Unzipped(bundle, name, depth, budget)) : Expanded(kind, bundle, depth, budget);

    /// <summary>What is behind the compression: a bundle, or the one file that was compressed.</summary>
    private IEnumerable<BundleItem> Unzipped(Stream gzip, string name, int depth, UnpackBudget budget)
    {
        var inner = WithoutEnding(name);
        using var unpacked = HeadStream.Over(new BudgetedStream(new GZipStream(gzip, CompressionMode.Decompress, leaveOpen: true), budget), BundleKindSniffer.HeadLength);
        var kind = BundleKindSniffer.Sniff(unpacked.Head);
        if (kind is BundleKind.Tar or BundleKind.Warc or BundleKind.JsonLines)
        {
            foreach (var item in Expanded(kind.Value, unpacked, depth, budget))
                yield return item;
            yield break;
        }

        // A ZIP archive is read by its end, and compression in compression counts as an archive: both are held in memory.
        var only = EntryBody.Item(inner, unpacked, mostEntryBytes);
        if (kind is null || only.Body is null)
        {
            yield return only with { IsOnlyOne = true };
            yield break;
        }

        foreach (var item in Nested(only, depth, budget))
            yield return item;
    }

    /// <summary>The entries of an archive, those of archives among them in their place.</summary>
    private IEnumerable<BundleItem> Expanded(BundleKind kind, Stream bundle, int depth, UnpackBudget budget)
    {
        var items = UntilFault(Entries(kind, bundle, budget));
        var mayNest = kind is BundleKind.Zip or BundleKind.Tar;
        foreach (var item in mayNest ? SidecarPairs.Join(items) : items)
        {
            if (!mayNest || item.Body is null || BundleKindSniffer.Sniff(item.Body) is null)
            {
                yield return item;
                continue;
            }

            foreach (var nested in Nested(item, depth, budget))
            {
                yield return nested;
                if (nested.IsLast)
                    yield break;
            }
        }
    }

    private IEnumerable<BundleItem> Nested(BundleItem archive, int depth, UnpackBudget budget)
    {
        if (depth >= options.MaxDepth)
        {
            yield return BundleItem.Refused(archive.Path, RejectionReason.TooDeep, string.Create(
                CultureInfo.InvariantCulture, $"The entry is an archive more than {options.MaxDepth} archives deep (Watcher:Bundles:MaxDepth). Unpack it, or raise the limit, and drop it by itself."));
            yield break;
        }

        var any = false;
        using var bytes = new MemoryStream(archive.Body!, writable: false);
        foreach (var item in Walk(BundleKindSniffer.Sniff(archive.Body)!.Value, bytes, archive.Name, depth + 1, budget))
        {
            any = true;
            yield return item with { Path = $"{archive.Path}/{item.Path}", Name = item.Name, IsOnlyOne = false };
        }

        if (!any)
            yield return BundleItem.Refused(archive.Path, NoFile);
    }

    private IEnumerable<BundleItem> Entries(BundleKind kind, Stream bundle, UnpackBudget budget) => kind switch
    {
        BundleKind.Zip => ZipEntries.Read(bundle, mostEntryBytes, options.MaxEntries, budget),
        BundleKind.Tar => TarEntries.Read(bundle, mostEntryBytes),
        BundleKind.Warc => WarcEntries.Read(bundle, mostEntryBytes, budget),
        BundleKind.JsonLines => JsonLineEntries.Read(bundle, mostEntryBytes),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The entries up to where the archive breaks off, and then, refused, what stands for its rest.</summary>
    private static IEnumerable<BundleItem> UntilFault(IEnumerable<BundleItem> items)
    {
        using var entries = items.GetEnumerator();
        while (true)
        {
            BundleItem? rest = null;
            var more = false;
            try
            {
                more = entries.MoveNext();
            }
            catch (Exception failure) when (FaultReasons.Of(failure) is not null)
            {
                rest = BundleItem.Refused(BundleItem.RestPath, FaultReasons.Of(failure)!) with { IsLast = failure is BundleFault { EndsAll: true } };
            }

            if (rest is not null)
                yield return rest;
            if (!more)
                yield break;
            yield return entries.Current;
        }
    }

    private BundleItem TooMany() => BundleItem.Refused(BundleItem.RestPath, RejectionReason.TooMany, string.Create(
        CultureInfo.InvariantCulture, $"The bundle has more than {options.MaxEntries:N0} entries (Watcher:Bundles:MaxEntries). What came before is kept; split it, or raise the limit, and drop the rest."));

    private static string WithoutEnding(string name) =>
        name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..^4] + ".tar"
        : name.Length > 3 && name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
}

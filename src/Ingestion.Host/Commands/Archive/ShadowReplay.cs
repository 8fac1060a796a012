using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Rebuild;
using Ingestion.Watcher;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.Outcome;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Commands.Archive;

/// <summary>
/// Runs archived originals, the entries of bundles among them, through this version's cleaner and classifier and holds the result against
/// the rows. Nothing is written. Duplicates are not looked at, their owners are; nor is what was taken down.
/// </summary>
public sealed class ShadowReplay(StoredTexts stored, ArchiveStages stages, IOptions<WatcherOptions> options)
{
    private const int Page = 64;
    private const int EntryPage = 16;

    /// <summary>Looks at the files of <paramref name="lines"/>.</summary>
    /// <param name="lines">The manifests' last words.</param>
    /// <param name="tally">Told of each file and each difference.</param>
    /// <param name="report">Told how many lines are done.</param>
    /// <param name="cancellationToken">Ends it within a page.</param>
    public async Task RunAsync(IReadOnlyList<ManifestLine> lines, ShadowTally tally, Action<int>? report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(tally);
        await stages.PrepareAsync(cancellationToken).ConfigureAwait(false);
        var done = 0;
        foreach (var page in lines.Chunk(Page))
        {
            var files = page.Where(IsLookedAt).ToList();
            foreach (var line in files.Where(line => ArchivedOriginal.Trouble(line) is not null).ToList())
            {
                tally.Add([new ShadowChange(line.FileId, line.Path, null, ChangeKind.Missing, "its original is not there, or was changed")]);
                files.Remove(line);
            }

            var known = (await stored.FilesAsync([.. files.Select(line => line.FileId)], cancellationToken).ConfigureAwait(false)).ToDictionary(file => file.Id);
            var bundles = files.Where(line => line.Outcome == FileOutcome.Expanded || (line.Outcome == FileOutcome.Rejected && ArchivedBundle.Is(line.MovedTo!))).ToList();
            await CompareAsync([.. files.Except(bundles).Select(line => new Original(ArchivedOriginal.IdentityOf(line), line.Path, ArchivedOriginal.NameOf(line), () => File.ReadAllBytes(line.MovedTo!), ArchivedOriginal.SidecarOf(line), known.GetValueOrDefault(line.FileId)))], tally, cancellationToken).ConfigureAwait(false);
            foreach (var bundle in bundles) await LookIntoAsync(bundle, tally, cancellationToken).ConfigureAwait(false);
            report?.Invoke(done += page.Length);
        }
    }

    private async Task LookIntoAsync(ManifestLine bundle, ShadowTally tally, CancellationToken cancellationToken)
    {
        var known = (await stored.EntriesAsync(bundle.FileId, cancellationToken).ConfigureAwait(false)).ToDictionary(entry => entry.Ordinal);
        var entries = ArchivedBundle.Entries(bundle.MovedTo!, ArchivedOriginal.NameOf(bundle), ArchivedOriginal.SidecarOf(bundle), options.Value, cancellationToken);
        foreach (var page in entries.Where(entry => entry.Body is not null).Chunk(EntryPage))
        {
            await CompareAsync([.. page.Select(entry => Entry(bundle, entry, known.GetValueOrDefault(entry.Ordinal))).Where(entry => entry.Known is not { Outcome: FileOutcome.Duplicate } and not { Reason: ArchivedOriginal.Forgotten })], tally, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CompareAsync(IReadOnlyList<Original> originals, ShadowTally tally, CancellationToken cancellationToken)
    {
        if (originals.Count == 0) return;
        var rows = (await stored.OfFilesAsync([.. originals.Select(original => original.Identity.FileId)], cancellationToken).ConfigureAwait(false)).ToLookup(row => row.FileId);
        var changes = originals.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(original => ShadowPolicy.Changes(
                stages.Run(original.Identity, original.Name, original.Bytes(), original.Sidecar), original.Path, original.Known, [.. rows[original.Identity.FileId]]))
            .ToList();
        foreach (var change in changes) tally.Add(change);
    }

    private static bool IsLookedAt(ManifestLine line) => line.Outcome switch
    {
        FileOutcome.Duplicate => false,
        FileOutcome.Rejected => line.Sha256 is not null && line.MovedTo is not null && line.Reason != ArchivedOriginal.Forgotten,
        _ => true,
    };

    private static Original Entry(ManifestLine bundle, ArchivedEntry entry, StoredFile? known) => new(
        new ItemIdentity(known?.Id ?? bundle.FileId, bundle.FileId, entry.Ordinal, bundle.Source, "", bundle.FoundAt),
        $"{bundle.Path}/{entry.Path}", entry.Name, () => entry.Body!, entry.Sidecar, known);

    private sealed record Original(ItemIdentity Identity, string Path, string Name, Func<byte[]> Bytes, byte[]? Sidecar, StoredFile? Known);
}

using System.Text.Json;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Rebuild;
using Ingestion.Messaging;
using Ingestion.Persister.Writing;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Host.Commands.Archive;

/// <summary>
/// Makes ledger and rows anew from an archive: entered under the id it had, cleaned, classified and written by the code that did it before.
/// Killed and run again, it goes on.
/// </summary>
public sealed class ArchiveReplay(LedgerRebuild ledger, ArchiveStages stages, BundleReplay bundles, ArticleWriter writer)
{
    /// <summary>Rebuilds the files of <paramref name="lines"/>, in their order.</summary>
    /// <param name="lines">The manifests' last words.</param>
    /// <param name="report">Told how many files are done.</param>
    /// <param name="cancellationToken">Ends it after a page.</param>
    /// <returns>What came out otherwise than the manifest says, a line each.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<ManifestLine> lines, Action<int>? report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var differences = new List<string>();
        await stages.PrepareAsync(cancellationToken).ConfigureAwait(false);
        await ledger.EntombAsync([.. ReplayOrder.TakenDown(lines).Select(Entered)], cancellationToken).ConfigureAwait(false);
        // An entry's row is made by the walk through its bundle, with its place there: its line is told by the tombstone.
        lines = [.. lines.Where(line => !ArchivedOriginal.IsEntry(line))];
        var done = 0;
        // A page holds files of one outcome: what a later one repeats is committed before.
        foreach (var page in ReplayOrder.Pages(lines))
        {
            await ledger.EnterAsync([.. page.Select(Entered)], cancellationToken).ConfigureAwait(false);
            differences.AddRange(page[0].Outcome switch
            {
                FileOutcome.Rejected or FileOutcome.Quarantined => await RefuseAsync(page, cancellationToken).ConfigureAwait(false),
                FileOutcome.Expanded => await ExpandAsync(page, cancellationToken).ConfigureAwait(false),
                _ => await WriteAsync(page, cancellationToken).ConfigureAwait(false),
            });
            var outcomes = await ledger.OutcomesAsync([.. page.Select(line => line.FileId)], cancellationToken).ConfigureAwait(false);
            differences.AddRange(page.Where(line => outcomes[line.FileId] is var now && now != line.Outcome && now != FileOutcome.InFlight)
                .Select(line => $"{line.FileId} {Printable.Of(line.Path)}: {outcomes[line.FileId]} now, {line.Outcome} before"));
            report?.Invoke(done += page.Count);
        }

        return differences;
    }

    private async Task<IReadOnlyList<string>> WriteAsync(IReadOnlyList<ManifestLine> page, CancellationToken cancellationToken)
    {
        var items = page.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(Read).ToList();
        await writer.WriteAsync(PersistBatch.Of([.. items.Select(item => item.Item).OfType<ClassifiedItem>()]), cancellationToken).ConfigureAwait(false);
        return [.. items.Select(item => item.Trouble).OfType<string>()];
    }

    private async Task<IReadOnlyList<string>> RefuseAsync(IReadOnlyList<ManifestLine> page, CancellationToken cancellationToken)
    {
        foreach (var line in page)
        {
            var isThere = line.Sha256 is not null && line.MovedTo is not null && ArchivedOriginal.Trouble(line) is null;
            // A bundle with nothing usable has its refused entries on record too.
            if (isThere && line.Outcome == FileOutcome.Rejected && ArchivedBundle.Is(line.MovedTo!)) await bundles.RunAsync(line, cancellationToken).ConfigureAwait(false);
            var kept = isThere && line.Outcome == FileOutcome.Quarantined ? Kept(line) : null;
            await ledger.RefuseAsync(Entered(line), kept is null ? null : typeof(FoundItem).FullName, kept, cancellationToken).ConfigureAwait(false);
        }

        return [];
    }

    private async Task<IReadOnlyList<string>> ExpandAsync(IReadOnlyList<ManifestLine> page, CancellationToken cancellationToken)
    {
        var troubles = new List<string>();
        foreach (var line in page)
        {
            if (await bundles.RunAsync(line, cancellationToken).ConfigureAwait(false) is { } trouble) troubles.Add(trouble);
            else if ((await ledger.OutcomesAsync([line.FileId], cancellationToken).ConfigureAwait(false))[line.FileId] == FileOutcome.InFlight)
                troubles.Add($"{line.FileId} {Printable.Of(line.Path)}: some of its entries are not settled: the database refused them (the log says which); mend it and run this again");
        }

        return troubles;
    }

    private (ClassifiedItem? Item, string? Trouble) Read(ManifestLine line)
    {
        if (ArchivedOriginal.Trouble(line) is { } trouble) return (null, trouble);
        var staged = stages.Run(ArchivedOriginal.IdentityOf(line), ArchivedOriginal.NameOf(line), File.ReadAllBytes(line.MovedTo!), ArchivedOriginal.SidecarOf(line));
        return staged.Rejection is not { } rejected
            ? (staged.Item, null)
            : (null, $"{line.FileId} {Printable.Of(line.Path)}: this version rejects it as {rejected.Reason}: {rejected.Detail}");
    }

    /// <summary>A quarantined file as its first stage got it, so that it can be retried.</summary>
    private static string Kept(ManifestLine line) => JsonSerializer.Serialize(
        new FoundItem(ArchivedOriginal.IdentityOf(line), ArchivedOriginal.NameOf(line), new InlineBody(File.ReadAllBytes(line.MovedTo!)), ArchivedOriginal.SidecarOf(line)), MessageJson.Options);

    private static RebuiltFile Entered(ManifestLine line) => new(
        line.FileId, line.Folder, line.Path, line.Size, line.Source, line.Sha256, line.FoundAt, line.Outcome, line.Reason, line.MovedTo, line.ForgottenTexts ?? []);
}

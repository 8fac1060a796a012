using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Persister.Writing;
using Ingestion.Watcher;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.Outcome;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Commands.Archive;

/// <summary>
/// Makes the entries of an archived bundle anew: the same walk, so that each has the place and the id it had; the manifest knows only the
/// bundle, and what becomes of an entry follows from its bytes as before. Killed and run again, it goes on.
/// </summary>
public sealed class BundleReplay(IBundleLedger ledger, ArchiveStages stages, ArticleWriter writer, IOptions<WatcherOptions> options)
{
    private const int Page = 64;

    /// <summary>Enters and writes the entries, and settles the bundle where it was expanded.</summary>
    /// <returns>What cannot be made as it was, or null.</returns>
    public async Task<string?> RunAsync(ManifestLine line, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (ArchivedOriginal.Trouble(line) is { } trouble) return trouble;
        var usable = 0;
        foreach (var page in ArchivedBundle.Entries(line.MovedTo!, ArchivedOriginal.NameOf(line), ArchivedOriginal.SidecarOf(line), options.Value, cancellationToken).Chunk(Page))
        {
            usable += page.Count(entry => entry.Reason is null);
            // As when it was dropped: where there is nothing but what is said of the whole, that is said with the bundle.
            if (usable > 0 || page is not [{ Ordinal: 0, IsRest: true }]) await WriteAsync(line.FileId, page, cancellationToken).ConfigureAwait(false);
        }

        if (line.Outcome != FileOutcome.Expanded) return null;
        await ledger.CompleteAsync(line.FileId, cancellationToken).ConfigureAwait(false);
        await ledger.SettleExpandedAsync(line.Folder, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private async Task WriteAsync(Guid bundle, IReadOnlyList<ArchivedEntry> page, CancellationToken cancellationToken)
    {
        var entered = await ledger.EnterEntriesAsync(bundle, [.. page.Select(Seen)], cancellationToken).ConfigureAwait(false);
        var staged = page.Zip(entered).Where(pair => pair.First.Body is not null && pair.Second.Outcome == FileOutcome.InFlight)
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(pair => stages.Run(IdentityOf(bundle, pair.First, pair.Second), pair.First.Name, pair.First.Body!, pair.First.Sidecar)).ToList();
        await writer.WriteAsync(
            new PersistBatch([.. staged.Select(file => file.Item).OfType<ClassifiedItem>()], [.. staged.Select(file => file.Rejection).OfType<RejectedItem>()], []),
            cancellationToken).ConfigureAwait(false);
    }

    private static SeenEntry Seen(ArchivedEntry entry) => new(
        entry.Ordinal, entry.Path, entry.Body?.Length ?? 0, entry.Body is null ? null : Sha256Of(entry.Body), entry.Reason, entry.Detail);

    private static ItemIdentity IdentityOf(Guid bundle, ArchivedEntry entry, LedgerEntry known) =>
        new(known.FileId, bundle, entry.Ordinal, known.Source, known.ContentSha256 ?? Sha256Of(entry.Body!), known.FoundAt);

    private static string Sha256Of(byte[] body) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body));
}

using System.Security.Cryptography;
using System.Text.Json;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Rebuild;
using Ingestion.Messaging;
using Ingestion.Persister.Writing;
using Ingestion.Watcher.Outcome;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Commands.Archive;

/// <summary>
/// Makes ledger and rows anew from an archive: entered under the id it had, cleaned, classified and written by the code that did it before.
/// Killed and run again, it goes on.
/// </summary>
public sealed class ArchiveReplay(LedgerRebuild ledger, ArticleCleaner cleaner, IOptions<CleanerOptions> cleaning, TimeProvider clock, ArticleClassifier classifier, ArticleWriter writer)
{
    private const int Page = 64;

    /// <summary>Rebuilds the files of <paramref name="lines"/>, in their order.</summary>
    /// <param name="lines">The manifests' last words.</param>
    /// <param name="report">Told how many files are done.</param>
    /// <param name="cancellationToken">Ends it after a page.</param>
    /// <returns>What came out otherwise than the manifest says, a line each.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<ManifestLine> lines, Action<int>? report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var differences = new List<string>();
        var done = 0;
        // A page holds files of one outcome: what a later one repeats is committed before.
        foreach (var page in lines.Chunk(Page).SelectMany(chunk => chunk.GroupBy(line => line.Outcome).Select(group => group.ToList())))
        {
            await ledger.EnterAsync([.. page.Select(Entered)], cancellationToken).ConfigureAwait(false);
            foreach (var line in page.Where(line => line.Outcome is FileOutcome.Rejected or FileOutcome.Quarantined))
            {
                var kept = line.Outcome == FileOutcome.Quarantined ? Kept(line) : null;
                await ledger.RefuseAsync(Entered(line), kept is null ? null : typeof(FoundItem).FullName, kept, cancellationToken).ConfigureAwait(false);
            }

            var items = page.Where(line => line.Outcome is FileOutcome.Stored or FileOutcome.Revised or FileOutcome.Duplicate)
                .AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(Read).ToList();
            differences.AddRange(items.Select(item => item.Trouble).OfType<string>());
            await writer.WriteAsync(PersistBatch.Of([.. items.Select(item => item.Item).OfType<ClassifiedItem>()]), cancellationToken).ConfigureAwait(false);
            var outcomes = await ledger.OutcomesAsync([.. page.Select(line => line.FileId)], cancellationToken).ConfigureAwait(false);
            differences.AddRange(page.Where(line => outcomes[line.FileId] is var now && now != line.Outcome && now != FileOutcome.InFlight)
                .Select(line => $"{line.FileId} {Printable.Of(line.Path)}: {outcomes[line.FileId]} now, {line.Outcome} before"));
            report?.Invoke(done += page.Count);
        }

        return differences;
    }

    private (ClassifiedItem? Item, string? Trouble) Read(ManifestLine line)
    {
        var named = $"{line.FileId} {Printable.Of(line.Path)}";
        if (line.MovedTo is null || !File.Exists(line.MovedTo)) return (null, $"{named}: its original is not there ({Printable.Of(line.MovedTo ?? "it was deleted")}): restore it and run this again, it stays in flight until then");
        var bytes = File.ReadAllBytes(line.MovedTo);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != line.Sha256) return (null, $"{named}: its original was changed, the hash differs: restore it and run this again");
        var hints = new CleaningHints(line.Source, FoundAt: line.FoundAt, Profile: null);
        using var budget = new CancellationTokenSource(TimeSpan.FromMilliseconds(cleaning.Value.MaxMilliseconds), clock);
        return cleaner.Clean(new RawFile(NameOf(line), bytes, SidecarOf(line)), hints, budget.Token) switch
        {
            Cleaned cleaned => (new ClassifiedItem(IdentityOf(line), [.. cleaned.Articles.Select(article => new ClassifiedArticle(article, classifier.Classify(article)))]), null),
            Rejected rejected => (null, $"{named}: this version rejects it as {rejected.Reason}: {rejected.Detail}"),
            _ => throw new InvalidOperationException("unknown cleaning result"),
        };
    }

    /// <summary>A quarantined file as its first stage got it, so that it can be retried; null where its original is gone.</summary>
    private static string? Kept(ManifestLine line) => line.MovedTo is { } place && line.Sha256 is not null && File.Exists(place)
        ? JsonSerializer.Serialize(new FoundItem(IdentityOf(line), NameOf(line), new InlineBody(File.ReadAllBytes(place)), SidecarOf(line)), MessageJson.Options)
        : null;

    private static byte[]? SidecarOf(ManifestLine line) => line.MovedTo + ".meta.json" is var sidecar && File.Exists(sidecar) ? File.ReadAllBytes(sidecar) : null;

    private static string NameOf(ManifestLine line) => line.Path[(line.Path.LastIndexOf('/') + 1)..];

    private static ItemIdentity IdentityOf(ManifestLine line) => new(line.FileId, null, 0, line.Source, line.Sha256!, line.FoundAt);

    private static RebuiltFile Entered(ManifestLine line) => new(
        line.FileId, line.Folder, line.Path, line.Size, line.Source, line.Sha256, line.FoundAt, line.Outcome, line.Reason, line.MovedTo);
}

using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Publishing;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Intake;

/// <summary>
/// Brings a batch of taken files into custody: enter in the ledger, publish, confirm in the ledger. Whatever fails on the way is taken
/// again later; the ledger knows the files by then, so nothing doubles.
/// </summary>
internal sealed class BatchIntake(FolderScene scene)
{
    /// <summary>The weight at which a batch goes as it is, with the file that reached it: its bytes are held in memory.</summary>
    internal const long EnoughBytes = 8L * 1024 * 1024;

    /// <summary>
    /// Runs a batch; throws only when <paramref name="cancellationToken"/> is cancelled. What failed stays held until the caller lets go of it.
    /// </summary>
    internal async Task<BatchOutcome> RunAsync(IReadOnlyList<TakenFile> taken, CancellationToken cancellationToken)
    {
        IReadOnlyList<TakenFile> files = taken;
        IReadOnlyList<LedgerEntry> entries;
        List<(TakenFile File, LedgerEntry Entry)> toPublish;
        try
        {
            using (await scene.Turn.TakeAsync(cancellationToken))
            {
                files = StillThere(taken);
                entries = await EnterAsync(files, cancellationToken);
            }

            toPublish = [.. files.Zip(entries).Where(pair => IsToPublish(pair.First, pair.Second))];
            foreach (var (file, entry) in files.Zip(entries).Where(pair => pair.First.Bundle is not null && IsUnpublished(pair.First, pair.Second)))
                scene.Bundles.Add(new BundleJob(file, entry, DateTimeOffset.UnixEpoch));
            await RefuseAsync(files, entries, cancellationToken);
            LeaveKept(entries);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(taken.Select(file => file.Path), PauseCause.Ledger, failure);
        }

        var outcome = await PublishAsync(toPublish, cancellationToken);
        scene.Status.CountTaken(files.Count);
        WatcherLog.Took(scene.Logger, scene.Folder.Path, files.Count, toPublish.Count, entries.Count - toPublish.Count, files.Count(file => file.Refusal is not null));
        return outcome;
    }

    /// <summary>Publishes files the ledger has, and confirms them there.</summary>
    internal async Task<BatchOutcome> PublishAsync(IReadOnlyList<(TakenFile File, LedgerEntry Entry)> files, CancellationToken cancellationToken)
    {
        // The intake and the recovery may come by the same file at once: the second leaves it to the first.
        var byTurn = files.ToLookup(pair => scene.Custody.TryBeginPublishing(pair.Entry));
        List<string> left = [.. byTurn[false].Select(pair => pair.File.Path)];
        files = [.. byTurn[true]];
        if (files.Count == 0)
            return BatchOutcome.Well with { Left = left };
        var byId = files.ToDictionary(pair => pair.Entry.FileId);
        try
        {
            var envelopes = EnvelopePacker.Pack(files.Select(pair => (ItemOf(pair.File, pair.Entry), pair.File.Weight)), scene.Options.EnvelopeItems, scene.Options.EnvelopeBytes);
            var results = await Task.WhenAll(envelopes.Select(envelope => PublishOneAsync(envelope, cancellationToken)));
            var confirmed = results.Where(result => result.Failure is null).SelectMany(result => result.FileIds).ToList();
            if (confirmed.Count > 0)
                await scene.World.Ledger.ConfirmPublishedAsync(confirmed, cancellationToken);
            scene.Status.CountPublished(confirmed.Count);
            var failure = results.FirstOrDefault(result => result.Failure is not null).Failure;
            return failure is null
                ? BatchOutcome.Well with { Left = left }
                : Failed(results.Where(result => result.Failure is not null).SelectMany(result => result.FileIds).Select(id => byId[id].File.Path), failure is StoreAwayException ? PauseCause.Store : PauseCause.Broker, failure);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(files.Select(pair => pair.File.Path), PauseCause.Ledger, failure);
        }
        finally
        {
            scene.Custody.EndPublishing(byId.Keys);
        }
    }

    /// <summary>Regression: a settled file that the mover took away between its reading and its entering is not entered as another one.</summary>
    private List<TakenFile> StillThere(IReadOnlyList<TakenFile> taken)
    {
        var there = new List<TakenFile>(taken.Count);
        foreach (var file in taken)
        {
            if (scene.Tree.Look(file.Path)?.Stamp == file.Stamp) there.Add(file);
            else scene.Custody.Release(file.Path);
        }

        if (there.Count < taken.Count) scene.Rescan.Ask();
        return there;
    }

    private async Task<IReadOnlyList<LedgerEntry>> EnterAsync(IReadOnlyList<TakenFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
            return [];
        var now = scene.World.Time.GetUtcNow();
        var seen = files.Select(file =>
            new SeenFile(Guid.CreateVersion7(now), scene.Folder.Path, file.Path, file.Stamp, file.Source, file.Sha256, now)).ToList();
        var entries = await scene.World.Ledger.EnterAsync(seen, cancellationToken);
        if (entries.Count != files.Count)
            throw new InvalidOperationException($"the ledger answered {entries.Count} entries for {files.Count} files");
        scene.Custody.Name(entries);
        return entries;
    }

    private async Task RefuseAsync(IReadOnlyList<TakenFile> files, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var (file, entry) in files.Zip(entries))
        {
            if (entry.Outcome != FileOutcome.InFlight)
                continue;
            // The ledger knows this file, by the same stamp, with other bytes: the first ones are gone and these are not under its id.
            var refusal = file.Refusal ?? (file.Sha256 == entry.ContentSha256 || entry.PublishedAt is not null
                ? null
                : new Refusal(RejectionReason.Vanished, "The file was rewritten before its first content was safe; what it holds now is taken as a new file."));
            if (refusal is null)
                continue;
            await scene.World.Ledger.RejectAsync(entry.FileId, refusal.Reason, refusal.Detail, cancellationToken);
            scene.Status.CountRefused(1);
            WatcherLog.Refused(scene.Logger, scene.Folder.Path, DisplayName.Of(file.Path), entry.FileId, refusal.Reason.ToString(), refusal.Detail);
        }
    }

    /// <summary>In a folder whose files are kept, a settled one is known from before a restart: it is nobody's work any more.</summary>
    private void LeaveKept(IReadOnlyList<LedgerEntry> entries)
    {
        if (scene.Options.After != AfterSettled.Keep)
            return;
        foreach (var entry in entries.Where(entry => entry.Outcome != FileOutcome.InFlight))
        {
            scene.Kept.Add(entry.Path, entry.Stamp);
            scene.Custody.Release(entry.Path);
        }
    }

    private async Task<(IEnumerable<Guid> FileIds, Exception? Failure)> PublishOneAsync(ArticleFilesFound envelope, CancellationToken cancellationToken)
    {
        var ids = envelope.Items.Select(item => item.Identity.FileId);
        using var span = WatcherTraces.Take(envelope);
        try
        {
            await scene.World.Publisher.PublishAsync(envelope, cancellationToken);
            return (ids, null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return (ids, failure);
        }
    }

    private static bool IsToPublish(TakenFile file, LedgerEntry entry) =>
        file.Bundle is null && IsUnpublished(file, entry);

    private static bool IsUnpublished(TakenFile file, LedgerEntry entry) =>
        file.Refusal is null && entry.Outcome == FileOutcome.InFlight && entry.PublishedAt is null && entry.ContentSha256 == file.Sha256;

    private static FoundItem ItemOf(TakenFile file, LedgerEntry entry) => new(
        new ItemIdentity(entry.FileId, null, 0, entry.Source, file.Sha256!, entry.FoundAt),
        file.Name,
        new InlineBody(file.Bytes),
        file.Sidecar);

    private static BatchOutcome Failed(IEnumerable<string> paths, PauseCause cause, Exception failure) => new([.. paths], cause, cause switch
    {
        PauseCause.Store => $"{OneLine.Of(failure)}; it is tried again",
        PauseCause.Broker => $"the broker does not confirm ({OneLine.Of(failure)}); it is tried again",
        _ => $"the database does not answer ({OneLine.Of(failure)}); it is tried again",
    });
}

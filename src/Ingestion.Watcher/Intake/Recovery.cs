using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Pressure;

namespace Ingestion.Watcher.Intake;

/// <summary>
/// Takes up again what the ledger calls unfinished: files whose message was never confirmed, at once; files whose message was confirmed
/// but that have been in flight for long while the queues are empty (a purged queue, a wiped broker). Publishing twice is harmless.
/// </summary>
internal sealed class Recovery(FolderScene scene, FileTaker taker, BatchIntake batches, PressureGauge gauge)
{
    private const int Page = 256;

    private readonly Dictionary<Guid, long> _missingSince = [];
    private DateTimeOffset? _lostBefore;

    /// <summary>One pass. <paramref name="queuesAreEmpty"/> lets it publish confirmed ones again.</summary>
    internal async Task<BatchOutcome> RunAsync(bool queuesAreEmpty, CancellationToken cancellationToken)
    {
        var before = queuesAreEmpty ? scene.World.Time.GetUtcNow() - scene.Options.Republish : DateTimeOffset.UnixEpoch;
        _lostBefore = queuesAreEmpty ? null : before;
        var passed = new HashSet<Guid>();
        var missing = new HashSet<Guid>();
        var left = new List<string>();
        int taken = 0, again = 0, vanished = 0;
        var batch = new List<(TakenFile File, LedgerEntry Entry)>();
        var weight = 0L;
        var outcome = BatchOutcome.Well;
        while (scene.Presence.IsThere && outcome.Cause is null)
        {
            var limit = Page + passed.Count;
            var entries = await scene.World.Ledger.UnfinishedAsync(scene.Folder.Path, before, limit, cancellationToken);
            foreach (var entry in entries.Where(entry => passed.Add(entry.FileId)))
            {
                if (scene.Custody.IsPublishing(entry.FileId))
                {
                    left.Add(entry.Path);
                    continue;
                }

                switch (taker.TakeAgain(entry.Path, entry.Stamp))
                {
                    case TakeResult.Taken { File.Refusal: null } read when read.File.Sha256 == entry.ContentSha256:
                        if (read.File.Bundle is null)
                        {
                            batch.Add((read.File, entry));
                            weight += read.File.Weight;
                        }
                        else
                        {
                            scene.Bundles.Add(new BundleJob(read.File, entry, entry.PublishedAt is null ? DateTimeOffset.UnixEpoch : before));
                        }

                        again += entry.PublishedAt is null ? 0 : 1;
                        break;
                    case TakeResult.Gone:
                    case TakeResult.Taken { File.Refusal: null } when entry.ContentSha256 is not null:
                        missing.Add(entry.FileId);
                        vanished += await GiveUpAsync(entry, before, cancellationToken) ? 1 : 0;
                        break;
                    // Else it is there and cannot be read now, or was refused unread: the intake comes by it and says so.
                }

                // A page is bounded by its number of files, of which each may have tens of MiB.
                if (weight < BatchIntake.EnoughBytes)
                    continue;
                await PublishBatchAsync();
                if (outcome.Cause is not null)
                    break;
            }

            await PublishBatchAsync();
            if (entries.Count < limit)
                break;
        }

        foreach (var found in _missingSince.Keys.Where(id => !missing.Contains(id)).ToList())
            _missingSince.Remove(found);
        if (again > 0)
        {
            scene.Metrics.Republished(scene.Folder.Path, again);
            WatcherLog.Republished(scene.Logger, scene.Folder.Path, again, scene.Options.Republish.TotalSeconds);
        }

        if (taken - again + vanished > 0)
            WatcherLog.Recovered(scene.Logger, scene.Folder.Path, taken - again, vanished);
        return outcome with { Left = left };

        async Task PublishBatchAsync()
        {
            if (batch.Count == 0)
                return;
            taken += batch.Count;
            outcome = await batches.PublishAsync(batch, cancellationToken);
            left.AddRange(outcome.Left);
            foreach (var failed in outcome.Failed)
                scene.Custody.Release(failed);
            batch.Clear();
            weight = 0;
        }
    }

    private DateTimeOffset LostBefore(DateTimeOffset before, TimeSpan? lostAfter)
    {
        if (lostAfter is null)
            return DateTimeOffset.UnixEpoch;
        var lost = scene.World.Time.GetUtcNow() - lostAfter.Value;
        return lost < before ? lost : before;
    }

    /// <summary>Gives a file up as vanished once it has been missing for long enough: a share may come back.</summary>
    private async Task<bool> GiveUpAsync(LedgerEntry entry, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var now = scene.World.Time.GetTimestamp();
        if (_missingSince.TryAdd(entry.FileId, now) && scene.Options.VanishedAfter > TimeSpan.Zero)
            return false;
        if (scene.World.Time.GetElapsedTime(_missingSince[entry.FileId], now) < scene.Options.VanishedAfter)
            return false;
        // The content of a published file may exist in its message alone, and that may be put off or in a consumer's hands where no queue shows it.
        _lostBefore ??= LostBefore(before, await gauge.LostAfterAsync(cancellationToken));
        if (entry.PublishedAt >= _lostBefore)
            return false;
        const string detail = "The file was deleted or replaced before its content was safe in a queue. If it is still wanted, drop it again; what lies at its path now is taken as a new file.";
        // A bundle whose entries are still under way waits for them; one that is complete is expanded, wherever it went.
        if (!await scene.World.Bundles.GiveUpEntriesAsync(entry.FileId, _lostBefore.Value, detail, cancellationToken))
            return false;
        await scene.World.Bundles.SettleExpandedAsync(scene.Folder.Path, cancellationToken);
        await scene.World.Ledger.RejectAsync(entry.FileId, RejectionReason.Vanished, detail, cancellationToken);
        _missingSince.Remove(entry.FileId);
        scene.Custody.Release(entry.Path, entry.FileId);
        scene.Status.CountRefused(1);
        WatcherLog.Refused(scene.Logger, scene.Folder.Path, DisplayName.Of(entry.Path), entry.FileId, nameof(RejectionReason.Vanished), detail);
        return true;
    }
}

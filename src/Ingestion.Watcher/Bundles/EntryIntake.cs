using System.Security.Cryptography;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Intake;
using Ingestion.Watcher.Pressure;

namespace Ingestion.Watcher.Bundles;

/// <summary>Brings some entries of a bundle into custody: enter in the ledger, wait for room, publish, confirm in the ledger.</summary>
internal sealed class EntryIntake(FolderScene scene, PressureGauge gauge)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes them; false where the bundle is settled already, so that nothing of it is wanted any more.</summary>
    /// <exception cref="BundleStalledException">What was published before is lost: to be published again.</exception>
    internal async Task<bool> TakeAsync(BundleJob job, IReadOnlyList<(int Ordinal, BundleItem Item)> items, CancellationToken cancellationToken)
    {
        var seen = items.Select(pair => Seen(pair.Ordinal, pair.Item)).ToList();
        var entries = await scene.World.Bundles.EnterEntriesAsync(job.Entry.FileId, seen, cancellationToken);
        if (entries.Count == 0)
            return false;
        if (entries.Count != items.Count)
            throw new InvalidOperationException($"the ledger answered {entries.Count} entries for {items.Count}");
        foreach (var (_, item) in items.Where(pair => pair.Item.Refusal is not null))
            WatcherLog.EntryRefused(scene.Logger, scene.Folder.Path, DisplayName.Of(job.File.Path), DisplayName.Of(item.Path), item.Refusal!.Reason.ToString(), item.Refusal.Detail);
        var toPublish = items.Zip(entries).Where(pair => IsToPublish(job, pair.First.Item, pair.Second)).ToList();
        // What is published again takes nobody's room.
        if (toPublish.Any(pair => pair.Second.PublishedAt is null))
            await WaitForRoomAsync(job, cancellationToken);
        await PublishAsync(job, toPublish, cancellationToken);
        return true;
    }

    private async Task PublishAsync(BundleJob job, List<((int Ordinal, BundleItem Item) First, LedgerEntry Entry)> pairs, CancellationToken cancellationToken)
    {
        var items = pairs.Select(pair => (Found(job, pair.First.Ordinal, pair.First.Item, pair.Entry), pair.First.Item.Body!.Length + (pair.First.Item.Sidecar?.Length ?? 0)));
        foreach (var envelope in EnvelopePacker.Pack(items, scene.Options.EnvelopeItems, scene.Options.EnvelopeBytes))
        {
            await scene.World.Publisher.PublishAsync(envelope, cancellationToken);
            await scene.World.Ledger.ConfirmPublishedAsync([.. envelope.Items.Select(item => item.Identity.FileId)], cancellationToken);
            scene.Status.CountPublished(envelope.Items.Count);
        }
    }

    /// <summary>A bundle may hold more than the queues should: it waits for the same marks as the folder's files.</summary>
    private async Task WaitForRoomAsync(BundleJob job, CancellationToken cancellationToken)
    {
        var time = scene.World.Time;
        var policy = new PressurePolicy(scene.Options);
        var (fewest, since) = (int.MaxValue, time.GetTimestamp());
        while (true)
        {
            var underWay = await scene.World.Bundles.EntriesUnderWayAsync(job.Entry.FileId, cancellationToken);
            if (policy.Decide(new PressureReading(gauge.Deepest, underWay, gauge.FreeBytes)).Backlog > 0)
                return;
            if (underWay < fewest)
                (fewest, since) = (underWay, time.GetTimestamp());
            // As the recovery does with files: a purged queue, a wiped broker.
            if (underWay > 0 && gauge.Deepest is { Messages: 0 } && time.GetElapsedTime(since) >= scene.Options.Republish)
                throw new BundleStalledException(underWay);
            await Task.Delay(Rest, scene.World.Time, cancellationToken);
        }
    }

    private static bool IsToPublish(BundleJob job, BundleItem item, LedgerEntry entry) =>
        item.Body is not null && entry.Outcome == FileOutcome.InFlight && (entry.PublishedAt is null || entry.PublishedAt < job.PublishedBefore);

    private static SeenEntry Seen(int ordinal, BundleItem item) => new(
        ordinal,
        item.Path,
        item.Body?.Length ?? 0,
        item.Body is null ? null : Hash(item.Body),
        item.Refusal?.Reason,
        item.Refusal?.Detail);

    private static FoundItem Found(BundleJob job, int ordinal, BundleItem item, LedgerEntry entry) => new(
        new ItemIdentity(entry.FileId, job.Entry.FileId, ordinal, entry.Source, entry.ContentSha256 ?? Hash(item.Body!), entry.FoundAt),
        item.Name,
        new InlineBody(item.Body!),
        item.Sidecar);

    private static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));
}

using System.Globalization;
using Ingestion.Contracts.Articles;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Intake;
using Microsoft.Win32.SafeHandles;

namespace Ingestion.Watcher.Bundles;

/// <summary>
/// Expands one bundle: walk → enter its entries → publish them → note that all are there. Everything is told to the ledger by the
/// entry's place, so that after a crash the same walk goes on and doubles nothing.
/// </summary>
internal sealed class BundleExpander(FolderScene scene, EntryIntake intake)
{
    private const int BatchEntries = 256;
    private const int BatchBytes = 2 * 1024 * 1024;

    private readonly BundleWalk _walk = new(scene.Options.Bundles, scene.Options.MaxFileSize);

    /// <summary>
    /// Expands, or leaves the bundle to the recovery where it has gone or changed.
    /// </summary>
    /// <exception cref="Exception">The database, the broker or the disk failed: to be called again.</exception>
    internal async Task ExpandAsync(BundleJob job, CancellationToken cancellationToken)
    {
        using var handle = scene.Tree.OpenFile(job.Entry.Path, out _);
        if (handle is null || !IsSame(handle, job))
            return;
        await using var file = new FileStream(handle, FileAccess.Read, 64 * 1024);
        var batch = new List<(int Ordinal, BundleItem Item)>();
        int count = 0, usable = 0, bytes = 0;
        BundleItem? firstRefused = null;
        foreach (var item in _walk.Read(file, job.File.Name, cancellationToken))
        {
            batch.Add((count++, item.IsOnlyOne ? item with { Sidecar = job.File.Sidecar } : item));
            usable += item.Refusal is null ? 1 : 0;
            bytes += item.Body?.Length ?? 0;
            firstRefused ??= item.Refusal is null ? null : item;
            if (batch.Count < BatchEntries && bytes < BatchBytes)
                continue;
            if (!IsSame(handle, job) || !await intake.TakeAsync(job, batch, cancellationToken))
                return;
            batch.Clear();
            bytes = 0;
        }

        if (!IsSame(handle, job))
            return;
        if (usable == 0)
        {
            // Where nothing is in it but what is said of the whole, that is said once.
            if (batch is not ([] or [(_, { Path: BundleItem.RestPath })]))
                await intake.TakeAsync(job, batch, cancellationToken);
            await RejectAsync(job, count, firstRefused, cancellationToken);
            return;
        }

        if (batch.Count > 0 && !await intake.TakeAsync(job, batch, cancellationToken))
            return;
        await scene.World.Bundles.CompleteAsync(job.Entry.FileId, cancellationToken);
        WatcherLog.Expanded(scene.Logger, scene.Folder.Path, DisplayName.Of(job.File.Path), job.Entry.FileId, count, count - usable);
    }

    private async Task RejectAsync(BundleJob job, int count, BundleItem? first, CancellationToken cancellationToken)
    {
        var refusal = first switch
        {
            null => new Refusal(RejectionReason.Empty, "The archive holds no file that could be an article. Pack it again and drop it."),
            { Path: BundleItem.RestPath } => first.Refusal!,
            _ => new Refusal(first.Refusal!.Reason, string.Create(
                CultureInfo.InvariantCulture, $"None of its entries could be used ({count}). The first, {DisplayName.Of(first.Path)}: {first.Refusal.Detail}")),
        };
        await scene.World.Ledger.RejectAsync(job.Entry.FileId, refusal.Reason, refusal.Detail, cancellationToken);
        scene.Status.CountRefused(1);
        WatcherLog.Refused(scene.Logger, scene.Folder.Path, DisplayName.Of(job.File.Path), job.Entry.FileId, refusal.Reason.ToString(), refusal.Detail);
    }

    private static bool IsSame(SafeFileHandle handle, BundleJob job) => Native.Look(handle, "", out _)?.Stamp == job.Entry.Stamp;
}

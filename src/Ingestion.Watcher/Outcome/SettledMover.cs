using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Outcome;

/// <summary>
/// Moves what the ledger says is settled: look → move → manifest → tell the ledger. Files leave the drop folder by this door alone.
/// </summary>
internal sealed class SettledMover(FolderScene scene)
{
    private const int Page = 512;

    private readonly FileMover _mover = new(scene.Tree, scene.Options.DoneMarker);
    private readonly MovePolicy _policy = new(scene.Options.After);
    private readonly Manifest _manifest = new(scene.Folder.Archive);
    private readonly HashSet<Guid> _stuck = [];

    /// <summary>Moves all that is settled now; false where some of it could not be moved.</summary>
    /// <exception cref="IOException">The manifest could not be written; nothing was told to the ledger.</exception>
    internal async Task<bool> MoveSettledAsync(CancellationToken cancellationToken)
    {
        var said = _stuck.ToHashSet();
        _stuck.Clear();
        await scene.World.Bundles.SettleExpandedAsync(scene.Folder.Path, cancellationToken);
        while (scene.Presence.IsThere)
        {
            using var turn = await scene.Turn.TakeAsync(cancellationToken);
            var limit = Page + _stuck.Count;
            var settled = await scene.World.Ledger.SettledAsync(scene.Folder.Path, limit, cancellationToken);
            var done = new List<Done>(settled.Count);
            string? trouble = null;
            foreach (var file in settled)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (_stuck.Contains(file.Entry.FileId))
                    continue;
                try
                {
                    if (Handle(file) is { } moved)
                        done.Add(moved);
                    else
                        _stuck.Add(file.Entry.FileId);
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    trouble = failure.Message;
                    if (_stuck.Add(file.Entry.FileId) && !said.Contains(file.Entry.FileId))
                        WatcherLog.MoveTrouble(scene.Logger, scene.Folder.Path, DisplayName.Of(file.Entry.Path), file.Entry.FileId, failure.Message);
                }
            }

            if (done.Count > 0)
                await ConfirmAsync(done, cancellationToken);
            if (trouble is not null)
                scene.Status.Pause(PauseCause.Archive, $"settled files cannot be moved ({trouble}); make room or mend the rights");
            else if (done.Count > 0 || settled.Count == 0)
                scene.Status.Resume(PauseCause.Archive);
            if (settled.Count < limit || done.Count == 0)
                break;
        }

        return _stuck.Count == 0;
    }

    private async Task ConfirmAsync(List<Done> done, CancellationToken cancellationToken)
    {
        foreach (var day in done.Where(file => file.InManifest).GroupBy(file => ArchiveNames.Day(file.Settled.Entry)))
            _manifest.Append(day.Key, day.Select(file => ManifestLine.Of(file.Settled, scene.Folder.Path, file.MovedTo)));
        foreach (var folder in done.Select(file => Path.GetDirectoryName(file.MovedTo)).OfType<string>().Distinct(StringComparer.Ordinal))
            Durable.SyncFolder(folder);
        await scene.World.Ledger.ConfirmMovedAsync([.. done.Select(file => new MovedFile(file.Settled.Entry.FileId, file.Kept ? null : file.MovedTo, file.Kept))], cancellationToken);
        foreach (var file in done)
            scene.Custody.Release(file.Settled.Entry.Path, file.Settled.Entry.FileId);
        scene.Status.CountMoved(done.Count(file => file.MovedTo is not null));
        scene.Status.SetInFlight(scene.Custody.Count);
        WatcherLog.Moved(scene.Logger, scene.Folder.Path, done.Count);
        scene.Intake.Call();
    }

    /// <summary>Does what is to be done with one file; null where it has to wait.</summary>
    private Done? Handle(SettledFile settled)
    {
        var entry = settled.Entry;
        var plan = _policy.Decide(settled, scene.Tree.Look(entry.Path));
        switch (plan)
        {
            case MovePlan.ToArchive or MovePlan.ToRejected:
                var root = plan == MovePlan.ToArchive ? scene.Folder.Archive : scene.Folder.Rejected;
                var moved = _mover.Move(entry, root);
                if (moved.Status == MoveStatus.Busy)
                    return null;
                if (moved.Status == MoveStatus.Changed)
                    goto case MovePlan.LeaveAsNew;
                if (plan == MovePlan.ToRejected)
                    WriteReason(settled, moved.Path!);
                return new Done(settled, moved.Path, InManifest: true);
            case MovePlan.Delete:
                var deleted = _mover.Delete(entry);
                if (deleted.Status == MoveStatus.Changed)
                    goto case MovePlan.LeaveAsNew;
                return deleted.Status == MoveStatus.Busy ? null : new Done(settled, null, InManifest: true);
            case MovePlan.Keep or MovePlan.KeepWithReason:
                if (plan == MovePlan.KeepWithReason)
                    WriteReason(settled, Path.Combine(scene.Folder.Rejected, ArchiveNames.Folder(entry), ArchiveNames.Candidates(entry).First()));
                scene.Kept.Add(entry.Path, entry.Stamp);
                return new Done(settled, Path.Combine(scene.Folder.Path, entry.Path), InManifest: true, Kept: true);
            case MovePlan.LeaveAsNew when FindMoved(settled) is { } gone:
                // What lies at its path now came while the path was held, so that its event was passed over.
                scene.Rescan.Ask();
                return gone;
            case MovePlan.LeaveAsNew:
                WatcherLog.ChangedSince(scene.Logger, scene.Folder.Path, DisplayName.Of(entry.Path), entry.FileId);
                scene.Rescan.Ask();
                return new Done(settled, null, InManifest: false);
            default:
                return LookWhereItWent(settled);
        }
    }

    private Done LookWhereItWent(SettledFile settled) => FindMoved(settled) ?? new Done(settled, null, InManifest: false);

    /// <summary>
    /// Where the file lies that is not in the drop folder any more, brought to where it belongs: one that was refused and then stored by a
    /// retry leaves the rejected folder.
    /// </summary>
    private Done? FindMoved(SettledFile settled)
    {
        if (_mover.FindMoved(settled.Entry, scene.Folder.Archive) is { } archived)
            return new Done(settled, archived, InManifest: true);
        if (_mover.FindMoved(settled.Entry, scene.Folder.Rejected) is not { } rejected)
            return null;
        switch (_policy.DecideRefused(settled.Entry.Outcome))
        {
            case MovePlan.ToArchive:
                return new Done(settled, RetriedFile.MoveTo(settled.Entry, rejected, scene.Folder.Archive), InManifest: true);
            case MovePlan.Delete:
                RetriedFile.Delete(rejected);
                return new Done(settled, null, InManifest: true);
            default:
                WriteReason(settled, rejected);
                return new Done(settled, rejected, InManifest: true);
        }
    }

    private void WriteReason(SettledFile settled, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // Renamed into place: nobody who waits for a reason reads half of one.
        var part = Path.Combine(Path.GetDirectoryName(target)!, $".{settled.Entry.FileId:N}.part");
        File.WriteAllText(part, ReasonText.Of(settled, scene.World.Time.GetUtcNow()));
        File.Move(part, target + ArchiveNames.ReasonEnding, overwrite: true);
    }

    private sealed record Done(SettledFile Settled, string? MovedTo, bool InManifest, bool Kept = false);
}

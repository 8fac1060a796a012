using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.Discovery;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Intake;
using Ingestion.Watcher.Outcome;
using Ingestion.Watcher.Pressure;
using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher;

/// <summary>
/// The watch of one folder for as long as its lease is held: recover what was unfinished, then take files, expand bundles, move settled
/// ones, sweep and gauge side by side. Everything it remembers ends with the lease; the ledger remembers the rest.
/// </summary>
internal sealed class FolderTenure(WatchedFolder folder, WatcherOptions options, WatcherWorld world, FolderStatus status, WatcherMetrics metrics, ILogger logger)
{
    // What is under way to the broker when the host stops may end; a lost lease ends it at once.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    /// <summary>Runs until the lease is lost or <paramref name="stopping"/> is cancelled.</summary>
    internal async Task RunAsync(IFolderLease lease, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(lease.Lost, stopping);
        using var work = CancellationTokenSource.CreateLinkedTokenSource(lease.Lost);
        await using var drain = stopping.Register(() => work.CancelAfter(Drain));
        var tree = new FolderTree(folder.Path);
        var wake = new Wake(world.Time);
        using var turn = new LedgerTurn();
        var custody = new Custody();
        var scene = new FolderScene(
            folder, options, world, tree, new FolderPresence(tree, status, logger), custody, new BundleQueue(custody), new KeptFiles(), wake, new RescanRequest(wake), turn, status, metrics, logger);
        var odd = new OddFiles(logger, folder.Path);
        var names = new NameRules(options.DoneMarker);
        var taker = new FileTaker(tree, options, world.Time, odd, logger);
        var batches = new BatchIntake(scene);
        var gauge = new PressureGauge(world.Depth, folder, world.Time);
        var recovery = new Recovery(scene, taker, batches, gauge);
        using var events = options.Polling ? null : new FileEvents(folder.Path, wake.Call, world.Time, logger);
        using var scan = new BacklogScan(new OrderedWalk(new FolderWalk(tree, names, odd), options.Order), options.Rescan, world.Time);
        var intake = new IntakeLoop(scene, events, scan, taker, batches, gauge, names);
        var outcome = new OutcomeLoop(scene, new SettledMover(scene));
        var bundles = new BundleLoop(scene, new BundleExpander(scene, new EntryIntake(scene, gauge)));
        var sweep = new SweepLoop(scene, recovery, gauge);

        status.Run(FolderState.Recovering);
        scene.Presence.Look(out _);
        await sweep.BeginAsync(ended.Token);
        WatcherLog.Watching(logger, DisplayName.Of(folder.Path), DisplayName.Of(folder.Archive), DisplayName.Of(folder.Rejected));
        status.Run(FolderState.Watching);
        await WhenFirstEnds([intake.RunAsync(ended.Token, work.Token), outcome.RunAsync(ended.Token), bundles.RunAsync(ended.Token), sweep.RunAsync(ended.Token)], ended);
    }

    /// <summary>All of them end with the first: none may go on alone after a fault in another.</summary>
    private static async Task WhenFirstEnds(Task[] loops, CancellationTokenSource ended)
    {
        var first = await Task.WhenAny(loops);
        if (!ended.IsCancellationRequested)
            await ended.CancelAsync();
        var all = Task.WhenAll(loops);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
        if (all.Exception?.InnerExceptions.FirstOrDefault(failure => failure is not OperationCanceledException) is { } fault)
            throw fault;
    }
}

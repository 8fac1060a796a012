using Ingestion.Contracts.Publishing;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Pressure;

namespace Ingestion.Watcher.Bundles;

/// <summary>Expands the bundles of one folder beside its intake, a few at once. What is away is waited out, and then the bundle goes on.</summary>
internal sealed class BundleLoop(FolderScene scene, BundleExpander expander)
{
    private const int AtOnce = 2;

    /// <summary>Runs until cancelled; what was under way then goes on from the ledger.</summary>
    internal Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => WorkAsync(cancellationToken), cancellationToken)));

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var job = await scene.Bundles.NextAsync(cancellationToken);
            try
            {
                await ExpandAsync(job, cancellationToken);
            }
            finally
            {
                scene.Bundles.End(job);
                scene.Intake.Call();
            }
        }
    }

    private async Task ExpandAsync(BundleJob job, CancellationToken cancellationToken)
    {
        var failures = 0;
        try
        {
            while (await TryExpandAsync(job, failures, cancellationToken) is { } again)
            {
                if (again == job)
                    await Task.Delay(Backoff.Before(++failures, Random.Shared.NextDouble()), scene.World.Time, cancellationToken);
                job = again;
            }
        }
        finally
        {
            // Also where the lease was lost in the middle of a pause: the status outlives the lease.
            if (failures > 0)
            {
                scene.Status.Resume(PauseCause.Ledger);
                scene.Status.Resume(PauseCause.Broker);
                scene.Status.Resume(PauseCause.Store);
            }
        }
    }

    /// <summary>Expands; gives what is still to be done, or null.</summary>
    private async Task<BundleJob?> TryExpandAsync(BundleJob job, int failures, CancellationToken cancellationToken)
    {
        try
        {
            await expander.ExpandAsync(job, cancellationToken);
            return null;
        }
        catch (BundleStalledException stalled)
        {
            scene.Metrics.Republished(scene.Folder.Path, stalled.Entries);
            WatcherLog.Republished(scene.Logger, scene.Folder.Path, stalled.Entries, scene.Options.Republish.TotalSeconds);
            return job with { PublishedBefore = scene.World.Time.GetUtcNow() - scene.Options.Republish };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Say(job, failure, failures);
            return job;
        }
    }

    private void Say(BundleJob job, Exception failure, int failures)
    {
        if (failure is PublishNotConfirmedException)
            scene.Status.Pause(PauseCause.Broker, $"the broker does not confirm ({OneLine.Of(failure)}); it is tried again");
        else if (failure is StoreAwayException)
            scene.Status.Pause(PauseCause.Store, $"{OneLine.Of(failure)}; it is tried again");
        else if (failure is not (IOException or UnauthorizedAccessException))
            scene.Status.Pause(PauseCause.Ledger, $"the database does not answer ({OneLine.Of(failure)}); it is tried again");
        else if (failures == 0)
            WatcherLog.ReadTrouble(scene.Logger, scene.Folder.Path, DisplayName.Of(job.File.Path), OneLine.Of(failure));
    }
}

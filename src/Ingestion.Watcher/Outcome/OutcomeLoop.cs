using Ingestion.Watcher.Pressure;

namespace Ingestion.Watcher.Outcome;

/// <summary>Keeps the mover going: woken by the ledger when something settles, and by the sweep when the waking was lost.</summary>
internal sealed class OutcomeLoop(FolderScene scene, SettledMover mover)
{
    // Under load every commit wakes: a short rest makes one manifest write and one ledger call of many files.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs until cancelled.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await mover.MoveSettledAsync(cancellationToken);
                if (failures > 0)
                    scene.Status.Resume(PauseCause.Ledger);
                failures = 0;
                await Task.Delay(Rest, scene.World.Time, cancellationToken);
                await scene.World.Ledger.WaitForSettledAsync(scene.Options.Rescan, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                if (failure is IOException or UnauthorizedAccessException)
                    scene.Status.Pause(PauseCause.Archive, $"the archive cannot be written ({failure.Message}); make room or mend the rights");
                else
                    scene.Status.Pause(PauseCause.Ledger, $"the database does not answer ({OneLine.Of(failure)}); it is tried again");
                await Task.Delay(Backoff.Before(++failures, Random.Shared.NextDouble()), scene.World.Time, cancellationToken);
            }
        }
    }
}

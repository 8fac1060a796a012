using Ingestion.Watcher.Pressure;

namespace Ingestion.Watcher.Intake;

/// <summary>What is done by the clock: the gauge is read, and now and then the ledger is asked for what was left unfinished.</summary>
internal sealed class SweepLoop(FolderScene scene, Recovery recovery, PressureGauge gauge)
{
    private int _failures;

    /// <summary>The first pass, before anything is taken; repeated until the database answers.</summary>
    internal async Task BeginAsync(CancellationToken cancellationToken)
    {
        await gauge.ReadAsync(cancellationToken);
        while (!await TrySweepAsync(cancellationToken))
            await Task.Delay(Backoff.Before(_failures, Random.Shared.NextDouble()), scene.World.Time, cancellationToken);
    }

    /// <summary>Runs until cancelled.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var time = scene.World.Time;
        var lastSweep = time.GetTimestamp();
        var lastRead = lastSweep;
        while (true)
        {
            await Task.Delay(PressureGauge.Interval, time, cancellationToken);
            // At rest nothing is asked more often than the sweep comes by.
            if (scene.Custody.Count > 0 || scene.Status.Cause == PauseCause.Pressure || time.GetElapsedTime(lastRead) >= scene.Options.Rescan)
            {
                await gauge.ReadAsync(cancellationToken);
                lastRead = time.GetTimestamp();
                if (scene.Status.Cause == PauseCause.Pressure)
                    scene.Intake.Call();
            }

            if (time.GetElapsedTime(lastSweep) < scene.Options.Rescan + Backoff.Before(Math.Max(1, _failures), 0))
                continue;
            await TrySweepAsync(cancellationToken);
            lastSweep = time.GetTimestamp();
        }
    }

    private async Task<bool> TrySweepAsync(CancellationToken cancellationToken)
    {
        var began = scene.World.Time.GetTimestamp();
        try
        {
            var outcome = await recovery.RunAsync(gauge.Deepest is { Messages: 0 }, cancellationToken);
            if (outcome.Cause is { } cause)
            {
                scene.Status.Pause(cause, outcome.Reason!, began);
                _failures++;
                return false;
            }

            // What was left to the intake shows nothing yet: a later pass sees.
            if (_failures > 0 && outcome.Left.Count > 0)
                return true;
            if (_failures > 0)
            {
                scene.Status.Resume(PauseCause.Ledger);
                scene.Status.Resume(PauseCause.Broker);
                scene.Status.Resume(PauseCause.Store);
            }

            _failures = 0;
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            scene.Status.Pause(PauseCause.Ledger, $"the database does not answer ({OneLine.Of(failure)}); it is tried again", began);
            _failures++;
            return false;
        }
    }
}

using Ingestion.Watcher.Discovery;
using Ingestion.Watcher.FileSystem;
using Ingestion.Watcher.Pressure;
using Ingestion.Watcher.Stability;

namespace Ingestion.Watcher.Intake;

/// <summary>
/// Takes files from the folder for as long as the lease is held: listen → scan → settle → read → enter and publish, as far as the
/// pressure allows. One thread does the looking and reading; a few batches are under way to the database and the broker beside it.
/// </summary>
internal sealed class IntakeLoop(
    FolderScene scene, FileEvents? events, BacklogScan scan, FileTaker taker, BatchIntake batches, PressureGauge gauge, NameRules names)
{
    private const int BatchFiles = 256;
    private const int BatchesAtOnce = 4;
    private const int FailuresBeforeAlone = 3;
    private const int SettlingAtOnce = 4096;
    private static readonly TimeSpan MissingFolderLook = TimeSpan.FromSeconds(1);

    private readonly SettlingFiles _settling = new(SettlingAtOnce);
    private readonly PressurePolicy _pressure = new(scene.Options);
    private readonly OutageGate _gate = new(scene.Status, scene.World.Time);
    private readonly BatchesUnderWay _underWay = new();
    private long _nextPresenceLook;

    private TimeProvider Time => scene.World.Time;

    /// <summary>Runs until <paramref name="taking"/> is cancelled, then waits for the batches under way, which <paramref name="work"/> bounds.</summary>
    internal async Task RunAsync(CancellationToken taking, CancellationToken work)
    {
        try
        {
            while (!taking.IsCancellationRequested)
            {
                NoteEndedBatches();
                if (FolderIsThere())
                {
                    AcceptHints();
                    BeginScanIfDue();
                    if (CollectBatch() is { Count: > 0 } batch)
                    {
                        Start(batch, work);
                        continue;
                    }

                    OpenGateWhereNothingWaits();

                    if (scan.IsRunning && MayTake(Time.GetTimestamp()) && Decide().Backlog > 0 && !_settling.IsFull(Lane.Backlog))
                        continue;
                }

                await scene.Intake.WaitAsync(UntilNext(), taking);
            }
        }
        catch (OperationCanceledException) when (taking.IsCancellationRequested)
        {
        }
        finally
        {
            while (!_underWay.HaveEnded)
                await scene.Intake.WaitAsync(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    private bool FolderIsThere()
    {
        if (Time.GetTimestamp() < _nextPresenceLook)
            return scene.Presence.IsThere;
        var isThere = scene.Presence.Look(out var replaced);
        var rest = scene.Options.Rescan < MissingFolderLook ? scene.Options.Rescan : MissingFolderLook;
        _nextPresenceLook = After(rest);
        if (isThere && !replaced)
            return true;
        events?.Reset();
        scan.Hasten();
        return isThere;
    }

    private void AcceptHints()
    {
        if (events is null)
            return;
        if (events.TakeMissed())
        {
            scene.Metrics.EventsLost(scene.Folder.Path);
            scan.Hasten();
        }

        events.Listen();
        while (!_settling.IsFull(Lane.Fresh) && events.Next() is { } path)
            Accept(path);
        if (_settling.IsFull(Lane.Fresh))
            scan.Hasten();
    }

    private void Accept(string path)
    {
        var released = names.ReleasedBy(path);
        path = released ?? path;
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (path.Split('/')[..^1].Any(folder => !NameRules.IsEntered(folder)))
            return;
        if (!names.IsArticle(name) || scene.Custody.Holds(path) || _settling.Contains(path) || scene.Tree.Look(path) is not { } look)
            return;
        if (look.Kind == FileKind.Directory)
        {
            // What lay in a folder that was moved in, or came before its events were listened to, raises none.
            scan.Hasten();
            return;
        }

        var sighting = new Sighting(path, Lane.Fresh) { Due = released is null ? After(scene.Options.Settle) : Time.GetTimestamp() };
        sighting.See(look.Stamp, Time.GetTimestamp());
        _settling.TryAdd(sighting);
    }

    private void BeginScanIfDue()
    {
        if (scene.Rescan.TakeAsked())
            scan.Hasten();
        if (!scan.IsDue(Time.GetTimestamp()))
            return;
        scene.Metrics.Rescanned(scene.Folder.Path);
        scan.Begin(path => scene.Custody.Holds(path) || _settling.Contains(path));
    }

    private PressureDecision Decide()
    {
        var inFlight = scene.Custody.Count;
        scene.Status.SetInFlight(inFlight);
        var decision = _pressure.Decide(new PressureReading(gauge.Deepest, inFlight, gauge.FreeBytes));
        if (decision.Reason is { } reason)
            scene.Status.Pause(PauseCause.Pressure, reason);
        else
            scene.Status.Resume(PauseCause.Pressure);
        return decision;
    }

    private bool MayTake(long timestamp)
    {
        if (_gate.IsTrying)
            return _underWay.Count == 0 && !_gate.IsClosed(timestamp);
        return _underWay.Count < BatchesAtOnce;
    }

    private void OpenGateWhereNothingWaits()
    {
        if (_gate.IsTrying && MayTake(Time.GetTimestamp()) && !scan.IsRunning && _settling.Count(Lane.Fresh) + _settling.Count(Lane.Backlog) == 0)
            _gate.Open();
    }

    private List<(Sighting Sighting, TakenFile File)> CollectBatch()
    {
        var batch = new List<(Sighting, TakenFile)>();
        var now = Time.GetTimestamp();
        if (!MayTake(now))
            return batch;
        var room = _gate.IsTrying ? 1 : BatchFiles;
        var (fresh, backlog) = LaneShare.Of(room, Decide(), scan.IsRunning || _settling.Count(Lane.Backlog) > 0);
        var bytes = 0L;
        while (batch.Count < fresh && bytes < BatchIntake.EnoughBytes && _settling.TakeDue(Lane.Fresh, now) is { } due && Add(due, batch, ref bytes))
        {
        }

        while (batch.Count < backlog && bytes < BatchIntake.EnoughBytes && _settling.TakeDue(Lane.Backlog, now) is { } due && Add(due, batch, ref bytes))
        {
        }

        while (batch.Count < backlog && bytes < BatchIntake.EnoughBytes && !_settling.IsFull(Lane.Backlog) && NextOfScan() is { } found)
        {
            if (!scene.Kept.Contains(found.Path, found.Look.Stamp))
                Add(new Sighting(found.Path, Lane.Backlog), batch, ref bytes);
        }

        return batch;
    }

    /// <summary>Tries to take a file into the batch; false where the batch should go as it is.</summary>
    private bool Add(Sighting sighting, List<(Sighting, TakenFile)> batch, ref long bytes)
    {
        var alone = sighting.Failures >= FailuresBeforeAlone;
        if (alone && batch.Count > 0)
        {
            _settling.TryAdd(sighting);
            return false;
        }

        switch (taker.Take(sighting))
        {
            case TakeResult.Taken taken when !scene.Kept.Contains(sighting.Path, taken.File.Stamp):
                scene.Custody.Hold(sighting.Path);
                batch.Add((sighting, taken.File));
                bytes += taken.File.Weight;
                return !alone;
            case TakeResult.NotYet notYet:
                sighting.See(notYet.Stamp, Time.GetTimestamp());
                PutBack(sighting, notYet.Wait);
                break;
            case TakeResult.Trouble trouble:
                if (++sighting.Failures == 1)
                    WatcherLog.ReadTrouble(scene.Logger, scene.Folder.Path, DisplayName.Of(sighting.Path), trouble.Reason);
                PutBack(sighting, Backoff.Before(sighting.Failures, Random.Shared.NextDouble()));
                break;
        }

        return true;
    }

    private FoundPath? NextOfScan()
    {
        try
        {
            return scan.Next();
        }
        catch (FileSystemException failure)
        {
            scene.Status.Pause(PauseCause.Folder, failure.Message);
            return null;
        }
    }

    private void PutBack(Sighting sighting, TimeSpan wait)
    {
        sighting.Due = After(wait);
        _settling.TryAdd(sighting);
    }

    private void Start(List<(Sighting Sighting, TakenFile File)> batch, CancellationToken work)
    {
        _underWay.Begin();
        _ = RunBatchAsync([.. batch.Select(pair => pair.Sighting)], [.. batch.Select(pair => pair.File)], work);
    }

    private async Task RunBatchAsync(IReadOnlyList<Sighting> sightings, IReadOnlyList<TakenFile> files, CancellationToken work)
    {
        var began = Time.GetTimestamp();
        BatchOutcome? outcome = null;
        try
        {
            outcome = await batches.RunAsync(files, work);
            scene.Metrics.BatchTook(scene.Folder.Path, Time.GetElapsedTime(began).TotalSeconds);
        }
        catch (OperationCanceledException)
        {
            // The lease was lost, or the drain's time was up: whoever watches next takes these files up from the ledger.
        }
        finally
        {
            _underWay.End(sightings, outcome);
            scene.Intake.Call();
        }
    }

    private void NoteEndedBatches()
    {
        while (_underWay.TryNote(out var ended))
        {
            if (ended.Outcome is not { } outcome)
                continue;
            _gate.Note(outcome);
            // What another one publishes is that one's to see to, but while something is away it is what the next try is made with.
            var failed = (_gate.IsTrying ? outcome.Failed.Concat(outcome.Left) : outcome.Failed).ToHashSet(StringComparer.Ordinal);
            foreach (var sighting in ended.Sightings.Where(sighting => failed.Contains(sighting.Path)))
            {
                sighting.Failures++;
                PutBack(sighting, TimeSpan.Zero);
                scene.Custody.Release(sighting.Path);
            }
        }
    }

    private TimeSpan UntilNext()
    {
        var now = Time.GetTimestamp();
        var next = _nextPresenceLook;
        if (scene.Presence.IsThere)
        {
            next = Math.Min(next, scan.IsRunning ? long.MaxValue : scan.NextPass);
            var decision = Decide();
            var due = Math.Min(
                decision.Fresh > 0 ? _settling.NextDue(Lane.Fresh) : long.MaxValue,
                decision.Backlog > 0 ? _settling.NextDue(Lane.Backlog) : long.MaxValue);
            if (_gate.IsTrying)
                next = Math.Min(next, Math.Max(_gate.ClosedUntil, Math.Min(due, now + Time.TimestampFrequency)));
            else if (MayTake(now))
                next = Math.Min(next, due);
            // While nothing may be taken, the end of a batch, a moved file or the gauge brings the loop back.
            if (decision.Backlog == 0)
                next = Math.Min(next, After(PressureGauge.Interval));
        }

        // Rounded up to the timer's millisecond, so that a file is due when the loop wakes.
        return TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling((next - now) * 1000d / Time.TimestampFrequency)));
    }

    private long After(TimeSpan wait) => Time.GetTimestamp() + (long)(wait.TotalSeconds * Time.TimestampFrequency);
}

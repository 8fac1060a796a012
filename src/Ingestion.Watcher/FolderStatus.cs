using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher;

/// <summary>
/// What the watch of one folder is doing and why, for health, status and metrics. Each pause is logged once when it begins and once when
/// it ends. Safe for use by many threads.
/// </summary>
public sealed class FolderStatus
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<PauseCause, (string Reason, DateTimeOffset Since)> _pauses = [];
    private readonly Dictionary<PauseCause, long> _succeeded = [];
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private FolderState _running = FolderState.Stopped;
    private DateTimeOffset _since;
    private long _taken;
    private long _published;
    private long _refused;
    private long _moved;
    private int _inFlight;

    internal FolderStatus(WatchedFolder folder, TimeProvider time, ILogger logger)
    {
        Folder = folder;
        _time = time;
        _logger = logger;
        _since = time.GetUtcNow();
    }

    /// <summary>The folder.</summary>
    public WatchedFolder Folder { get; }

    /// <summary>What the watch is doing.</summary>
    public FolderState State
    {
        get
        {
            lock (_gate)
                return _pauses.Count > 0 && _running != FolderState.Stopped ? FolderState.Paused : _running;
        }
    }

    /// <summary>What it waits for, a sentence for people; null where it does not wait.</summary>
    public string? Reason
    {
        get
        {
            lock (_gate)
                return _pauses.Count > 0 ? _pauses.First().Value.Reason : null;
        }
    }

    /// <summary>Why it waits, as a name; null where it does not wait.</summary>
    public PauseCause? Cause
    {
        get
        {
            lock (_gate)
                return _pauses.Count > 0 ? _pauses.First().Key : null;
        }
    }

    /// <summary>Since when it has been in its state, UTC.</summary>
    public DateTimeOffset Since
    {
        get
        {
            lock (_gate)
                return _pauses.Count > 0 ? _pauses.First().Value.Since : _since;
        }
    }

    /// <summary>Files taken since the start.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Files whose messages the broker confirmed, since the start.</summary>
    public long Published => Interlocked.Read(ref _published);

    /// <summary>Files the watcher itself rejected, since the start.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Settled files that left the folder, since the start.</summary>
    public long Moved => Interlocked.Read(ref _moved);

    /// <summary>Files between folder and outcome, as far as this watch knows.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    internal void Run(FolderState state)
    {
        lock (_gate)
        {
            if (_running == state)
                return;
            _running = state;
            _since = _time.GetUtcNow();
        }
    }

    /// <summary>Says that the watch waits.</summary>
    /// <param name="cause">For what.</param>
    /// <param name="reason">A sentence for people.</param>
    /// <param name="tried">Monotonic timestamp of when the attempt began that failed: one that began before the last success is overtaken by it.</param>
    internal void Pause(PauseCause cause, string reason, long tried = long.MaxValue)
    {
        lock (_gate)
        {
            if (_succeeded.TryGetValue(cause, out var success) && tried < success)
                return;
            var known = _pauses.TryGetValue(cause, out var pause);
            _pauses[cause] = (reason, known ? pause.Since : _time.GetUtcNow());
            if (known)
                return;
        }

        // Under a bulk load the marks are crossed every few seconds: a line for each would drown the rest.
        if (cause == PauseCause.Pressure)
            WatcherLog.Held(_logger, Folder.Path, reason);
        else
            WatcherLog.Paused(_logger, Folder.Path, cause, reason, $"deploy/runbooks/watcher-paused-{cause.ToString().ToLowerInvariant()}.md");
    }

    internal void Resume(PauseCause cause)
    {
        TimeSpan length;
        lock (_gate)
        {
            _succeeded[cause] = _time.GetTimestamp();
            if (!_pauses.Remove(cause, out var pause))
                return;
            length = _time.GetUtcNow() - pause.Since;
            if (_pauses.Count == 0)
                _since = _time.GetUtcNow();
        }

        if (cause != PauseCause.Pressure)
            WatcherLog.Resumed(_logger, Folder.Path, cause, length.TotalSeconds);
    }

    internal void CountTaken(int files) => Interlocked.Add(ref _taken, files);

    internal void CountPublished(int files) => Interlocked.Add(ref _published, files);

    internal void CountRefused(int files) => Interlocked.Add(ref _refused, files);

    internal void CountMoved(int files) => Interlocked.Add(ref _moved, files);

    internal void SetInFlight(int files) => Volatile.Write(ref _inFlight, files);
}

using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Discovery;

/// <summary>
/// The rescan that is always on: one pass over the folder after the other, advanced only as far as there is room for files, so that a
/// pass may last as long as a backlog does.
/// </summary>
internal sealed class BacklogScan(OrderedWalk walk, TimeSpan interval, TimeProvider time) : IDisposable
{
    // A pass that finds nothing new may cost at most a twentieth of one core.
    private const int RestPerWork = 20;

    private IEnumerator<FoundPath?>? _pass;
    private long _nextPass = time.GetTimestamp();
    private TimeSpan _worked;

    /// <summary>Whether a pass is under way.</summary>
    internal bool IsRunning => _pass is not null;

    /// <summary>When the next pass is due (monotonic timestamp); meaningless while one is under way.</summary>
    internal long NextPass => _nextPass;

    /// <summary>Asks for a pass as soon as the one under way has ended.</summary>
    internal void Hasten() => _nextPass = time.GetTimestamp();

    /// <summary>Whether a pass should begin.</summary>
    internal bool IsDue(long timestamp) => _pass is null && timestamp >= _nextPass;

    /// <summary>Begins a pass.</summary>
    internal void Begin(Func<string, bool> isBusy)
    {
        _worked = TimeSpan.Zero;
        _nextPass = long.MaxValue;
        _pass = walk.Walk(isBusy).GetEnumerator();
    }

    /// <summary>
    /// The next file of the pass; null where it only passed over names, or has ended (<see cref="IsRunning"/> is then false).
    /// </summary>
    /// <exception cref="FileSystemException">The folder cannot be read.</exception>
    internal FoundPath? Next()
    {
        if (_pass is null)
            return null;
        var began = time.GetTimestamp();
        try
        {
            if (_pass.MoveNext())
            {
                _worked += time.GetElapsedTime(began);
                return _pass.Current;
            }
        }
        catch
        {
            End(interval);
            throw;
        }

        _worked += time.GetElapsedTime(began);
        var rest = _worked * RestPerWork;
        End(walk.MoreWait ? TimeSpan.Zero : rest > interval ? rest : interval);
        return null;
    }

    /// <inheritdoc />
    public void Dispose() => _pass?.Dispose();

    private void End(TimeSpan rest)
    {
        _pass?.Dispose();
        _pass = null;
        // Hastened while it ran: keep that.
        if (_nextPass == long.MaxValue)
            _nextPass = time.GetTimestamp() + (long)(rest.TotalSeconds * time.TimestampFrequency);
    }
}

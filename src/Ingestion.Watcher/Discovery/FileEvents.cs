using System.Threading.Channels;
using Ingestion.Watcher.FileSystem;
using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher.Discovery;

/// <summary>
/// File events (inotify) as hints of where to look. They are never trusted to be complete: a lost one, an overflow or an error only means
/// that the rescan comes sooner. Where the system gives none of a part of the folder, what it gives of the rest goes on.
/// </summary>
internal sealed class FileEvents : IDisposable
{
    private const int Remembered = 8192;

    /// <summary>After how long a refusal is asked about again: by then somebody may have raised the limit.</summary>
    internal static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Action _wake;
    private readonly Channel<string> _paths = Channel.CreateBounded<string>(new BoundedChannelOptions(Remembered) { SingleReader = true });
    private FileSystemWatcher? _watcher;
    private int _missed;
    private volatile bool _broken;
    private long _retryAt;
    private bool _refusedSaid;

    /// <param name="folder">The watched folder.</param>
    /// <param name="wake">Called when there is something to read.</param>
    /// <param name="time">The clocks.</param>
    /// <param name="logger">Where overflows and refusals are told.</param>
    internal FileEvents(string folder, Action wake, TimeProvider time, ILogger logger)
    {
        _folder = folder;
        _time = time;
        _wake = wake;
        _logger = logger;
    }

    /// <summary>How often events were lost.</summary>
    internal long Overflows { get; private set; }

    /// <summary>Whether events are coming.</summary>
    internal bool IsListening => _watcher is not null;

    /// <summary>Whether an error ended the events: listening must start anew.</summary>
    internal bool IsBroken => _broken;

    /// <summary>
    /// Starts listening where it is not, again at once after an overflow, and after <see cref="Retry"/> where the system refused some or all
    /// (its limits are reached, a subfolder may not be read). False where there are no events: the rescan does it alone.
    /// </summary>
    internal bool Listen()
    {
        if (!IsToStart())
            return IsListening;
        Reset();
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(_folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName,
                InternalBufferSize = 64 * 1024,
            };
            watcher.Created += (_, change) => Hint(change.FullPath);
            watcher.Renamed += (_, change) => Hint(change.FullPath);
            watcher.Error += (_, error) => Lose(error.GetException());
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
            // Refusals of subfolders have come in by now.
            if (Volatile.Read(ref _retryAt) == 0)
                _refusedSaid = false;
            return true;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            if (Refused())
                WatcherLog.EventsRefused(_logger, _folder, DisplayName.Of(failure.Message));
            return false;
        }
    }

    /// <summary>Stops listening, to start again on a folder that was replaced or after an error.</summary>
    internal void Reset()
    {
        _watcher?.Dispose();
        _watcher = null;
        _broken = false;
        Volatile.Write(ref _retryAt, 0);
    }

    /// <summary>The next path below the folder that an event named, or null.</summary>
    internal string? Next() => _paths.Reader.TryRead(out var path) ? path : null;

    /// <summary>Whether events were lost since the last call.</summary>
    internal bool TakeMissed() => Interlocked.Exchange(ref _missed, 0) != 0;

    /// <inheritdoc />
    public void Dispose() => Reset();

    private void Hint(string fullPath)
    {
        if (fullPath.Length <= _folder.Length + 1)
            return;
        if (!_paths.Writer.TryWrite(fullPath[(_folder.Length + 1)..]))
            Interlocked.Exchange(ref _missed, 1);
        _wake();
    }

    /// <summary>Takes an error of the listening; internal for tests, which cannot reach the system's limits.</summary>
    internal void Lose(Exception failure)
    {
        // Only an overflow is mended by starting anew. Every start asks for all subfolders: done at once after a refusal, it would be refused
        // again, for as long as the limit stands, without rest.
        if (failure is InternalBufferOverflowException)
        {
            Overflows++;
            _broken = true;
            WatcherLog.EventsLost(_logger, _folder, DisplayName.Of(failure.Message));
        }
        else if (Refused())
        {
            WatcherLog.EventsPartial(_logger, _folder, DisplayName.Of(failure.Message));
        }

        Interlocked.Exchange(ref _missed, 1);
        _wake();
    }

    private bool IsToStart() =>
        _broken || (Volatile.Read(ref _retryAt) is not 0 and var at ? _time.GetTimestamp() >= at : _watcher is null);

    /// <summary>Notes a refusal; true where it is to be said, once for as long as it lasts.</summary>
    private bool Refused()
    {
        Volatile.Write(ref _retryAt, _time.GetTimestamp() + (long)(Retry.TotalSeconds * _time.TimestampFrequency));
        var isNew = !_refusedSaid;
        _refusedSaid = true;
        return isNew;
    }
}

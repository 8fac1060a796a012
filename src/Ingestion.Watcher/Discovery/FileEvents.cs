using System.Threading.Channels;
using Ingestion.Watcher.FileSystem;
using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher.Discovery;

/// <summary>
/// File events (inotify) as hints of where to look. They are never trusted to be complete: a lost one, an overflow or an error only means
/// that the rescan comes sooner.
/// </summary>
internal sealed class FileEvents : IDisposable
{
    private const int Remembered = 8192;

    private readonly string _folder;
    private readonly ILogger _logger;
    private readonly Action _wake;
    private readonly Channel<string> _paths = Channel.CreateBounded<string>(new BoundedChannelOptions(Remembered) { SingleReader = true });
    private FileSystemWatcher? _watcher;
    private int _missed;
    private volatile bool _broken;
    private bool _refusedSaid;

    /// <param name="folder">The watched folder.</param>
    /// <param name="wake">Called when there is something to read.</param>
    /// <param name="logger">Where overflows are told.</param>
    internal FileEvents(string folder, Action wake, ILogger logger)
    {
        _folder = folder;
        _wake = wake;
        _logger = logger;
    }

    /// <summary>How often events were lost.</summary>
    internal long Overflows { get; private set; }

    /// <summary>Whether events are coming.</summary>
    internal bool IsListening => _watcher is not null;

    /// <summary>Whether an error ended the events: listening must start anew.</summary>
    internal bool IsBroken => _broken;

    /// <summary>Starts listening where it is not, and again after an error; false where the system refuses (its limits are reached): the rescan does it alone.</summary>
    internal bool Listen()
    {
        if (_watcher is not null && !_broken)
            return true;
        Reset();
        try
        {
            var watcher = new FileSystemWatcher(_folder)
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
            _refusedSaid = false;
            return true;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            if (!_refusedSaid)
                WatcherLog.EventsRefused(_logger, _folder, failure.Message);
            _refusedSaid = true;
            return false;
        }
    }

    /// <summary>Stops listening, to start again on a folder that was replaced or after an error.</summary>
    internal void Reset()
    {
        _watcher?.Dispose();
        _watcher = null;
        _broken = false;
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

    private void Lose(Exception failure)
    {
        Overflows++;
        _broken = true;
        Interlocked.Exchange(ref _missed, 1);
        WatcherLog.EventsLost(_logger, _folder, DisplayName.Of(failure.Message));
        _wake();
    }
}

using Ingestion.Watcher.FileSystem;
using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher.Discovery;

/// <summary>Names once what lies in the drop folder and is left alone: links, pipes, devices, names that are no UTF-8.</summary>
internal sealed class OddFiles(ILogger logger, string folder)
{
    private const int Remembered = 4096;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private bool _fullSaid;

    /// <summary>How many different ones were named.</summary>
    internal int Count => _named.Count;

    /// <summary>Names something that is no regular file.</summary>
    internal void NameKind(string path, FileKind kind) => Name(DisplayName.Of(path), kind switch
    {
        FileKind.SymbolicLink => "a symbolic link, which is never followed; put the file itself here",
        FileKind.Fifo => "a named pipe, not a file",
        FileKind.Socket => "a socket, not a file",
        FileKind.Device => "a device, not a file",
        _ => "not a regular file",
    });

    /// <summary>Names something by a sentence of its own; <paramref name="shown"/> is escaped already.</summary>
    internal void Name(string shown, string what)
    {
        if (_named.Count >= Remembered)
        {
            if (!_fullSaid)
                WatcherLog.TooManyOddFiles(logger, folder, Remembered);
            _fullSaid = true;
            return;
        }

        if (_named.Add(shown))
            WatcherLog.LeftAlone(logger, folder, shown, what);
    }
}

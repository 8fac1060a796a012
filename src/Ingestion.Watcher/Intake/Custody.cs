using Ingestion.Contracts.Ledger;

namespace Ingestion.Watcher.Intake;

/// <summary>
/// The files of one folder that are the service's and still lie in it: being entered, under way, or settled and not moved yet.
/// The rescan passes over them. Safe for use by many threads.
/// </summary>
internal sealed class Custody
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Guid> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _publishing = [];

    /// <summary>How many files.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
                return _byPath.Count;
        }
    }

    /// <summary>Whether the path is held.</summary>
    internal bool Holds(string path)
    {
        lock (_gate)
            return _byPath.ContainsKey(path);
    }

    /// <summary>Whether this process is publishing the file at the moment.</summary>
    internal bool IsPublishing(Guid fileId)
    {
        lock (_gate)
            return _publishing.Contains(fileId);
    }

    /// <summary>Holds a path that is about to be entered.</summary>
    internal void Hold(string path)
    {
        lock (_gate)
            _byPath.TryAdd(path, Guid.Empty);
    }

    /// <summary>Notes the ids that the ledger gave.</summary>
    internal void Name(IEnumerable<LedgerEntry> entries)
    {
        lock (_gate)
        {
            foreach (var entry in entries)
                _byPath[entry.Path] = entry.FileId;
        }
    }

    /// <summary>Notes that a file is being published; false where it is already.</summary>
    internal bool TryBeginPublishing(LedgerEntry entry)
    {
        lock (_gate)
        {
            _byPath[entry.Path] = entry.FileId;
            return _publishing.Add(entry.FileId);
        }
    }

    /// <summary>Notes that publishing these files has ended, one way or the other.</summary>
    internal void EndPublishing(IEnumerable<Guid> fileIds)
    {
        lock (_gate)
            _publishing.ExceptWith(fileIds);
    }

    /// <summary>Lets go of a path, whoever holds it.</summary>
    internal void Release(string path)
    {
        lock (_gate)
            _byPath.Remove(path);
    }

    /// <summary>Lets go of a path where it is held for this file, so that a file that took its place stays held.</summary>
    internal void Release(string path, Guid fileId)
    {
        lock (_gate)
        {
            if (_byPath.TryGetValue(path, out var held) && held == fileId)
                _byPath.Remove(path);
        }
    }
}

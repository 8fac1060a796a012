using System.Collections.Concurrent;

namespace Ingestion.Watcher;

/// <summary>What every watched folder is doing; a singleton that health, status and metrics read.</summary>
public sealed class WatcherStatus
{
    private readonly ConcurrentDictionary<string, FolderStatus> _folders = new(StringComparer.Ordinal);

    /// <summary>One status a folder, in no order.</summary>
    public IReadOnlyCollection<FolderStatus> Folders => [.. _folders.Values];

    /// <summary>Whether every folder is watched, by this process or (waiting for the lease) by another.</summary>
    public bool IsReady => _folders.Values.All(folder =>
        folder.State is FolderState.Watching or FolderState.Recovering || folder.Cause is PauseCause.Lease or PauseCause.Pressure);

    internal void Add(FolderStatus status) => _folders[status.Folder.Path] = status;
}

namespace Ingestion.Watcher;

/// <summary>What the watch of one folder is doing.</summary>
public enum FolderState
{
    /// <summary>Not begun, or stopped.</summary>
    Stopped,

    /// <summary>It holds the lease and takes up what was unfinished.</summary>
    Recovering,

    /// <summary>It takes files.</summary>
    Watching,

    /// <summary>It waits; the reason says for what.</summary>
    Paused,
}

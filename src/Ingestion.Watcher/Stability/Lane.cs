namespace Ingestion.Watcher.Stability;

/// <summary>How a file came to be known: what is dropped now need not wait behind what lay there.</summary>
internal enum Lane
{
    /// <summary>A file event named it.</summary>
    Fresh,

    /// <summary>The rescan found it.</summary>
    Backlog,
}

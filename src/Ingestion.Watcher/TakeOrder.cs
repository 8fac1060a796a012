namespace Ingestion.Watcher;

/// <summary>In which order waiting files are taken.</summary>
public enum TakeOrder
{
    /// <summary>As the directory lists them: the cheapest.</summary>
    Listed,

    /// <summary>Earliest mtime first.</summary>
    OldestFirst,

    /// <summary>Latest mtime first.</summary>
    NewestFirst,
}

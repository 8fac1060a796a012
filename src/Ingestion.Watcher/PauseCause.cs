namespace Ingestion.Watcher;

/// <summary>What a watched folder waits for, most important first.</summary>
public enum PauseCause
{
    /// <summary>The folder is not there.</summary>
    Folder,

    /// <summary>Another watcher holds the folder.</summary>
    Lease,

    /// <summary>The database does not answer.</summary>
    Ledger,

    /// <summary>The broker does not confirm.</summary>
    Broker,

    /// <summary>The store of large bodies cannot be written.</summary>
    Store,

    /// <summary>The archive or rejected folder cannot be written.</summary>
    Archive,

    /// <summary>A queue is deep, or the disk is nearly full.</summary>
    Pressure,
}

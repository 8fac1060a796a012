namespace Ingestion.Host.Commands;

/// <summary>What a worker process does.</summary>
[Flags]
public enum Role
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Watches the folder.</summary>
    Watcher = 1,

    /// <summary>Cleans.</summary>
    Cleaner = 2,

    /// <summary>Classifies.</summary>
    Classifier = 4,

    /// <summary>Writes rows, outcomes and quarantine.</summary>
    Persister = 8,

    /// <summary>Serves the operators' page.</summary>
    Dashboard = 16,

    /// <summary>Everything in one process.</summary>
    All = Watcher | Cleaner | Classifier | Persister | Dashboard,
}

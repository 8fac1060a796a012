namespace Ingestion.Messaging.Topology;

/// <summary>The stages that consume from a queue.</summary>
public enum Stage
{
    /// <summary>Cleans what the watcher found.</summary>
    Clean,

    /// <summary>Finds the facts in what was cleaned.</summary>
    Classify,

    /// <summary>Writes rows and outcomes.</summary>
    Persist,
}

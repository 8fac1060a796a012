namespace Ingestion.Host.Dashboard.Actions;

/// <summary>What can be done with the failures of one cause.</summary>
internal enum FailureVerb
{
    /// <summary>Back to the stage where they failed.</summary>
    Retry,

    /// <summary>Closed; kept for the record.</summary>
    Archive,

    /// <summary>Archived ones open again.</summary>
    Restore,
}

namespace Ingestion.Watcher.Outcome;

/// <summary>What is to become of one settled file.</summary>
internal enum MovePlan
{
    /// <summary>To the archive.</summary>
    ToArchive,

    /// <summary>To the rejected folder, with its reason.</summary>
    ToRejected,

    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It stays, and stays known.</summary>
    Keep,

    /// <summary>It stays, and its reason goes to the rejected folder.</summary>
    KeepWithReason,

    /// <summary>Something else lies at its path: that is taken as new.</summary>
    LeaveAsNew,

    /// <summary>Nothing lies at its path: it was moved before a crash, or taken away.</summary>
    LookWhereItWent,
}

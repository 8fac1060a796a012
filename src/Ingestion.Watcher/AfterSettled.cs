namespace Ingestion.Watcher;

/// <summary>What becomes of a file in the drop folder once its outcome is committed.</summary>
public enum AfterSettled
{
    /// <summary>It moves to the archive, or to the rejected folder with its reason beside it.</summary>
    Archive,

    /// <summary>It is deleted, unless it was rejected or quarantined: then it moves to the rejected folder, or a bundle: then it moves to the archive.</summary>
    Delete,

    /// <summary>It stays where it is, for folders that belong to somebody else; a reason still goes to the rejected folder.</summary>
    Keep,
}

namespace Ingestion.Watcher.Outcome;

/// <summary>The answers of <see cref="FileMover"/>.</summary>
internal enum MoveStatus
{
    /// <summary>It lies at its new place.</summary>
    Moved,

    /// <summary>It changed before it was safe to move: it lies where it lay.</summary>
    Changed,

    /// <summary>Somebody has it open for writing: later.</summary>
    Busy,
}

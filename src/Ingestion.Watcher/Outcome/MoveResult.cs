namespace Ingestion.Watcher.Outcome;

/// <summary>What came of moving one file.</summary>
/// <param name="Status">The answer.</param>
/// <param name="Path">Where it lies now, for <see cref="MoveStatus.Moved"/>.</param>
internal readonly record struct MoveResult(MoveStatus Status, string? Path = null);

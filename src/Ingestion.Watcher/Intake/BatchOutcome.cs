namespace Ingestion.Watcher.Intake;

/// <summary>What came of a batch.</summary>
/// <param name="Failed">Paths that are to be taken again.</param>
/// <param name="Cause">What was away, or null where nothing was.</param>
/// <param name="Reason">Its word, for people.</param>
internal sealed record BatchOutcome(IReadOnlyList<string> Failed, PauseCause? Cause, string? Reason)
{
    /// <summary>Nothing was away.</summary>
    internal static readonly BatchOutcome Well = new([], null, null);

    /// <summary>Paths that somebody else is publishing at the moment: of them it is not known yet.</summary>
    internal IReadOnlyList<string> Left { get; init; } = [];
}

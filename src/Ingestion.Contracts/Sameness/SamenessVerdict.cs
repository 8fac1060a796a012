namespace Ingestion.Contracts.Sameness;

/// <summary>What was decided about two texts, and on which figures.</summary>
/// <param name="Kind">How they are the same.</param>
/// <param name="Alike">0 to 1: how much of the smaller text stands in the larger one; for <see cref="SamenessKind.SameStory"/> by terms, the share of terms.</param>
/// <param name="Reason">Why.</param>
public readonly record struct SamenessVerdict(SamenessKind Kind, double Alike, SamenessReason Reason)
{
    /// <summary>Whether both belong into one reprint group.</summary>
    public bool SameText => Kind <= SamenessKind.Reprint;

    /// <summary>Whether both belong into one story group; every reprint does.</summary>
    public bool SameStory => Kind <= SamenessKind.SameStory;
}

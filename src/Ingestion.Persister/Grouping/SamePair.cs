using Ingestion.Contracts.Sameness;

namespace Ingestion.Persister.Grouping;

/// <summary>Two articles that belong together, and why.</summary>
/// <param name="First">One article.</param>
/// <param name="Second">The other one.</param>
/// <param name="Kind">How they are the same.</param>
/// <param name="Alike">0 to 1.</param>
/// <param name="Reason">Stable short code.</param>
/// <param name="Faithful">Whether the smaller stands almost wholly in the larger one.</param>
internal sealed record SamePair(Guid First, Guid Second, SamenessKind Kind, float Alike, string Reason, bool Faithful)
{
    /// <summary>The stored name of a kind.</summary>
    public static string NameOf(SamenessKind kind) => kind switch
    {
        SamenessKind.Exact => "exact",
        SamenessKind.Revision => "revision",
        SamenessKind.Reprint => "reprint",
        SamenessKind.SameStory => "same-story",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Different texts are no pair."),
    };

    /// <summary>The kind with a stored name.</summary>
    public static SamenessKind KindOf(string name) => name switch
    {
        "exact" => SamenessKind.Exact,
        "revision" => SamenessKind.Revision,
        "reprint" => SamenessKind.Reprint,
        _ => SamenessKind.SameStory,
    };

    /// <summary>The stored name of a reason.</summary>
    public static string NameOf(SamenessReason reason) => reason switch
    {
        SamenessReason.SameLetters => "same-letters",
        SamenessReason.Edited => "edited",
        SamenessReason.PartOfOther => "part-of-other",
        SamenessReason.ContainsOther => "contains-other",
        SamenessReason.SharedPassage => "shared-passage",
        SamenessReason.SharedTerms => "shared-terms",
        _ => "too-little-shared",
    };
}

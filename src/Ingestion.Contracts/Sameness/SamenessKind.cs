namespace Ingestion.Contracts.Sameness;

/// <summary>How two texts are the same, from the closest to the most distant. Names are stored: only add.</summary>
public enum SamenessKind
{
    /// <summary>The same letters; white space, quotes and case may differ.</summary>
    Exact,

    /// <summary>Nearly all of either stands in the other: one was edited into the other.</summary>
    Revision,

    /// <summary>One stands, whole or in part, in the other: shortened, framed, noisy or lightly rewritten.</summary>
    Reprint,

    /// <summary>The same event told in other words, or a follow-up that repeats some of the background.</summary>
    SameStory,

    /// <summary>Nothing says that they belong together.</summary>
    Different,
}

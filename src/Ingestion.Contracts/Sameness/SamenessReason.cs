namespace Ingestion.Contracts.Sameness;

/// <summary>Why two texts were judged as they were. Names are stored: only add.</summary>
public enum SamenessReason
{
    /// <summary>The fingerprints are equal.</summary>
    SameLetters,

    /// <summary>Both texts are covered by each other almost wholly.</summary>
    Edited,

    /// <summary>The first is a part of the second: cut, trimmed or a brief.</summary>
    PartOfOther,

    /// <summary>The second is a part of the first.</summary>
    ContainsOther,

    /// <summary>They share passages, but not their beginnings: a follow-up with background, or a common frame.</summary>
    SharedPassage,

    /// <summary>They share names and rare words, and lie close in time.</summary>
    SharedTerms,

    /// <summary>They share too little.</summary>
    TooLittleShared,
}

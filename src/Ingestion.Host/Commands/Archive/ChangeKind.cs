namespace Ingestion.Host.Commands.Archive;

/// <summary>In what this version's result differs from what is stored.</summary>
public enum ChangeKind
{
    /// <summary>The original is not there any more, or was changed: nothing can be said.</summary>
    Missing,

    /// <summary>The database does not know the file.</summary>
    Unknown,

    /// <summary>An article would be rejected, a rejected or quarantined file would be an article, or the reason would be another.</summary>
    Outcome,

    /// <summary>The file would hold more or fewer articles.</summary>
    Articles,

    /// <summary>An article's title.</summary>
    Title,

    /// <summary>An article's body.</summary>
    Body,

    /// <summary>An article's facts, where its body is the same; offsets in another body cannot be compared.</summary>
    Facts,
}

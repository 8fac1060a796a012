namespace Ingestion.Cleaner.Furniture;

/// <summary>How a phrase matched a line, strongest first.</summary>
internal enum PhraseMatchKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It is the whole line.</summary>
    Whole,

    /// <summary>The line begins with it.</summary>
    Start,

    /// <summary>The line holds it.</summary>
    Inside,
}

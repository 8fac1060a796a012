namespace Ingestion.Classifier.Text;

/// <summary>The case of a token's letters.</summary>
internal enum LetterCase : byte
{
    /// <summary>No letter with case: digits, punctuation, scripts without case.</summary>
    None,

    /// <summary>All lower case.</summary>
    Lower,

    /// <summary>First letter upper, the others lower; or one upper letter alone.</summary>
    Capitalised,

    /// <summary>Two or more letters, all upper.</summary>
    AllCaps,

    /// <summary>Anything else ('iPhone', 'McDonald', 'Indo-Pacific').</summary>
    Mixed,
}

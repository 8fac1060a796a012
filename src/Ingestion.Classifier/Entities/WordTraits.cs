namespace Ingestion.Classifier.Entities;

/// <summary>Traits of a word that was seen in training.</summary>
[Flags]
internal enum WordTraits : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Stands inside names in lower case ('of', 'the', '&amp;').</summary>
    Joins = 1,

    /// <summary>Is a name or begins one in lower case ('al-qaida').</summary>
    LowerName = 2,
}

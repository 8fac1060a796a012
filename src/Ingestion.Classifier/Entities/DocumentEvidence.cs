namespace Ingestion.Classifier.Entities;

/// <summary>What occurrences of a word anywhere in a text tell of it (global features after Chieu and Ng, 2003).</summary>
[Flags]
internal enum DocumentEvidence : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Stands after a title somewhere.</summary>
    AfterTitle = 1,

    /// <summary>Stands after a given name somewhere.</summary>
    AfterGivenName = 2,

    /// <summary>Is a given name before another capitalised word somewhere.</summary>
    GivenName = 4,

    /// <summary>Stands before a capitalised word of organisations somewhere.</summary>
    BeforeOrganisationWord = 8,

    /// <summary>Stands after 'in', 'near' or 'from' by itself somewhere.</summary>
    InPlace = 16,

    /// <summary>Stands before a verb of saying somewhere.</summary>
    Says = 32,

    /// <summary>Is in capitals and spells the first letters of a capitalised phrase.</summary>
    Acronym = 64,

    /// <summary>Is capitalised inside a sentence somewhere.</summary>
    CapitalInside = 128,

    /// <summary>Is in lower case somewhere.</summary>
    LowerSomewhere = 256,

    /// <summary>Is the last word of a longer capitalised run somewhere.</summary>
    EndsLongerRun = 512,

    /// <summary>Begins a longer capitalised run somewhere.</summary>
    BeginsLongerRun = 1024,

    /// <summary>Stands before a comma and a known place somewhere ('Austin, Texas').</summary>
    BeforePlace = 2048,

    /// <summary>Stands before an age or an office in commas somewhere ('Smith, 43,').</summary>
    BeforeAge = 4096,

    /// <summary>Stands after 'the' by itself somewhere.</summary>
    AfterArticle = 8192,
}

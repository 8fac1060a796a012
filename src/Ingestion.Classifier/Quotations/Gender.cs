namespace Ingestion.Classifier.Quotations;

/// <summary>The grammatical gender that a text uses for a person.</summary>
internal enum Gender
{
    /// <summary>The text does not tell.</summary>
    Unknown,

    /// <summary>'he'.</summary>
    Male,

    /// <summary>'she'.</summary>
    Female,
}

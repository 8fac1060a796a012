namespace Ingestion.Classifier.Quantities;

/// <summary>What a number word is.</summary>
internal enum QuantityWordKind : byte
{
    /// <summary>'seven', 'twenty'.</summary>
    Number,

    /// <summary>'million', 'dozen'.</summary>
    Scale,

    /// <summary>'two thirds'.</summary>
    Fraction,

    /// <summary>'eine' before 'Million'.</summary>
    Article,
}

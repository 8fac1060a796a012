namespace Ingestion.Classifier.Quantities;

/// <summary>What a minus before a number is.</summary>
internal enum MinusUse : byte
{
    /// <summary>There is none, or it negates nothing ('plus or minus').</summary>
    None,

    /// <summary>A dash that touches the number: '-10°C'.</summary>
    Sign,

    /// <summary>'minus 5 degrees'.</summary>
    Word,

    /// <summary>A word that means 'fewer' too, as 'moins': it negates degrees and shares only.</summary>
    Measured,
}

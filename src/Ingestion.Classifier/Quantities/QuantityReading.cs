namespace Ingestion.Classifier.Quantities;

/// <summary>A quantity as it was read off the tokens.</summary>
/// <param name="FirstToken">Its first token, the qualifier included.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="TokenEnd">One past the index of its last token.</param>
/// <param name="Value">The value or a range's lower end.</param>
/// <param name="High">A range's upper end, or null.</param>
/// <param name="Qualifier">The qualifier, or null.</param>
/// <param name="Unit">The unit's symbol, or null.</param>
/// <param name="Object">What is counted, or null.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct QuantityReading(
    int FirstToken,
    int Start,
    int End,
    int TokenEnd,
    decimal Value,
    decimal? High,
    string? Qualifier,
    string? Unit,
    string? Object,
    double Confidence);

namespace Ingestion.Contracts.Facts;

/// <summary>A number of something.</summary>
/// <param name="Start">First UTF-16 unit in the body, the qualifier included.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Value">The value, or a range's lower end.</param>
/// <param name="High">A range's upper end, else null.</param>
/// <param name="Qualifier">'up to', 'more than', 'nearly' …, lower case, or null.</param>
/// <param name="Unit">A unit, '%' or a currency's ISO 4217 code, or null.</param>
/// <param name="Object">What is counted ('troops'), or null.</param>
/// <param name="Claimant">Who says so where the sentence tells, or null.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Quantity(
    int Start,
    int End,
    string Text,
    decimal Value,
    decimal? High,
    string? Qualifier,
    string? Unit,
    string? Object,
    string? Claimant,
    double Confidence);

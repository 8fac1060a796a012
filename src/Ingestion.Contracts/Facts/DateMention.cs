using Ingestion.Contracts.Articles;

namespace Ingestion.Contracts.Facts;

/// <summary>A date the text speaks of.</summary>
/// <param name="Start">First UTF-16 unit in the body.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Value">
/// The resolved value as a reduced ISO 8601 date: <c>2024-06-12</c>, <c>2024-06</c>, <c>2024</c>, <c>2024-Q2</c>, <c>2024-W23</c>, <c>199x</c>;
/// null where it cannot be resolved (a weekday without a publication date).
/// </param>
/// <param name="Precision">How much of it was stated.</param>
/// <param name="Relative">Whether it was resolved against the publication time ('last Tuesday').</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record DateMention(
    int Start,
    int End,
    string Text,
    string? Value,
    TimePrecision Precision,
    bool Relative,
    double Confidence);

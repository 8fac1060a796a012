using Ingestion.Contracts.Articles;

namespace Ingestion.Classifier.Dates;

/// <summary>A date as it was read off the tokens.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="TokenEnd">One past the index of its last token.</param>
/// <param name="Value">The value, or null where it cannot be resolved.</param>
/// <param name="Precision">How much was stated.</param>
/// <param name="Relative">Whether it hangs on the time of publication.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct DateReading(int Start, int End, int TokenEnd, CalendarDate? Value, TimePrecision Precision, bool Relative, double Confidence);

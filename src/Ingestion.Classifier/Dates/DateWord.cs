namespace Ingestion.Classifier.Dates;

/// <summary>A word or phrase that dates are made of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">See the members of <see cref="DateWordKind"/>.</param>
/// <param name="Plural">Whether it is a plural, before which 'last' does not name one span of time.</param>
/// <param name="Ambiguous">Whether it is a common word too ('may', 'march').</param>
internal readonly record struct DateWord(DateWordKind Kind, int Value, bool Plural = false, bool Ambiguous = false);

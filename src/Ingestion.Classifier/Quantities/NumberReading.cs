namespace Ingestion.Classifier.Quantities;

/// <summary>A number as it was read off the tokens.</summary>
/// <param name="Value">Its value, scale words included.</param>
/// <param name="TokenEnd">One past the index of its last token.</param>
/// <param name="End">One past its last UTF-16 unit.</param>
/// <param name="InDigits">Whether it is written in digits.</param>
/// <param name="Scale">The scale words' value, 1 for none.</param>
/// <param name="IsFraction">Whether it is a part of a whole.</param>
/// <param name="Suffix">Offset of what stands after the number in its last token; the token's end where nothing does.</param>
internal readonly record struct NumberReading(decimal Value, int TokenEnd, int End, bool InDigits, decimal Scale, bool IsFraction, int Suffix);

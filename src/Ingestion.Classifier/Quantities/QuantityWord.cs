namespace Ingestion.Classifier.Quantities;

/// <summary>A word that numbers are made of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct QuantityWord(QuantityWordKind Kind, decimal Value);

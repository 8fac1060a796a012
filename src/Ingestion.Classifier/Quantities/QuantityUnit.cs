namespace Ingestion.Classifier.Quantities;

/// <summary>A unit.</summary>
/// <param name="Symbol">SI symbol, '%', the plural of a span of time, or a currency's ISO 4217 code.</param>
/// <param name="IsCurrency">Whether it is a currency.</param>
internal readonly record struct QuantityUnit(string Symbol, bool IsCurrency);

namespace Ingestion.Host.Commands.Offline.Explained;

/// <summary>A metadata field with where it came from.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What was found; null for not stated.</param>
/// <param name="Source">Where it was stated, such as <c>json-ld</c> or <c>text</c>; null where there is nothing to say.</param>
internal sealed record ExplainedField(string Name, string? Value, string? Source);

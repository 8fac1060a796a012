namespace Ingestion.Contracts.Facts;

/// <summary>Where an entity stands in the body.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
public readonly record struct Mention(int Start, int End);

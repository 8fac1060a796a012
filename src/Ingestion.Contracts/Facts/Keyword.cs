namespace Ingestion.Contracts.Facts;

/// <summary>A word or phrase that tells this text from others.</summary>
/// <param name="Text">As it stands most often.</param>
/// <param name="Weight">Above 0; comparable within one article only.</param>
public sealed record Keyword(string Text, double Weight);

namespace Ingestion.Contracts.Facts;

/// <summary>A language and how sure that is.</summary>
/// <param name="Code">ISO 639-1 where there is one, else ISO 639-3; <c>und</c> when it cannot be known.</param>
/// <param name="Confidence">0 to 1, calibrated: of the guesses at 0.9, nine in ten are right.</param>
public sealed record LanguageGuess(string Code, double Confidence);

namespace Ingestion.Cleaner.Furniture;

/// <summary>A phrase found in a line.</summary>
/// <param name="Reason">The reason it stands for, or null for none.</param>
/// <param name="Kind">How it matched.</param>
internal readonly record struct PhraseMatch(string? Reason, PhraseMatchKind Kind);

namespace Ingestion.Classifier.Entities;

/// <summary>What was learnt of a word from running text.</summary>
/// <param name="FineCluster">Number of its fine class of like words, 0 for none.</param>
/// <param name="CoarseCluster">Number of its coarse class, 0 for none.</param>
/// <param name="Capitals">How often it begins with a capital inside sentences, in eighths, plus 1; 0 when unknown.</param>
/// <param name="Traits">What else is known.</param>
internal readonly record struct WordRecord(ushort FineCluster, byte CoarseCluster, byte Capitals, WordTraits Traits);

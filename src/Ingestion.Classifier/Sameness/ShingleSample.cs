namespace Ingestion.Classifier.Sameness;

/// <summary>The sampled shingles of one text, in its order, and how many distinct ones there are (estimated where the sample is not all).</summary>
/// <param name="Hashes">40-bit hashes in the order of the text.</param>
/// <param name="Count">Distinct shingles of the text.</param>
internal readonly record struct ShingleSample(long[] Hashes, int Count);

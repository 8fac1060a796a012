namespace Ingestion.Contracts.Facts;

/// <summary>What near-duplicates and stories are found by, made to be indexed.</summary>
/// <param name="Fingerprint">Hash of the folded text: equal for texts that differ in white space, quotes and case only.</param>
/// <param name="Shingles">Sampled hashes of word shingles, ascending, at most 512: two texts share about as large a part of these as of all shingles.</param>
/// <param name="ShingleCount">How many distinct shingles the text has, from which containment is worked out.</param>
/// <param name="StoryTerms">Hashes of entities and rare terms, ascending, at most 64: the same event told in other words shares several.</param>
public sealed record SamenessSignature(
    long Fingerprint,
    IReadOnlyList<long> Shingles,
    int ShingleCount,
    IReadOnlyList<long> StoryTerms);

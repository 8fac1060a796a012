namespace Ingestion.Contracts.Facts;

/// <summary>
/// What near-duplicates and stories are found by, made to be indexed: about 3.5 KB as JSON. Every hash has 40 bits, which keeps
/// chance collisions rare in collections of millions and the message short.
/// </summary>
/// <param name="Fingerprint">Hash of the folded text: equal for texts that differ in white space, quotes and case only.</param>
/// <param name="Shingles">
/// The smallest hashes of all letter shingles (bottom-k sample), at most <see cref="MaxShingles"/>, <b>in the order of the text</b>: two texts share about as
/// large a part of these as of all shingles, and where in the text they share them can be told from the places in this list.
/// </param>
/// <param name="ShingleCount">
/// How many distinct shingles the text has. When it is larger than the sample, the sample is complete only up to its largest hash, and two
/// samples are compared up to the smaller of the two bounds.
/// </param>
/// <param name="StoryTerms">
/// Names and rare words, most telling first, at most <see cref="MaxStoryTerms"/>: the same event told in other words shares several. The lowest
/// <see cref="RarityBits"/> bits of each hold how rare the word is in its language, the others its hash.
/// </param>
public sealed record SamenessSignature(
    long Fingerprint,
    IReadOnlyList<long> Shingles,
    int ShingleCount,
    IReadOnlyList<long> StoryTerms)
{
    /// <summary>Largest number of shingles in a signature.</summary>
    public const int MaxShingles = 256;

    /// <summary>Largest number of story terms in a signature.</summary>
    public const int MaxStoryTerms = 40;

    /// <summary>How many low bits of a story term tell its rarity.</summary>
    public const int RarityBits = 5;
}

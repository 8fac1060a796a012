namespace Ingestion.Acceptance.Persister;

/// <summary>Parts of made-up signatures, of which a test knows how much they share.</summary>
internal static class Signatures
{
    /// <summary>Shingles of a stretch of a text: hashes spread over 40 bits, the same for the same place of the same text.</summary>
    public static long[] Shingles(int text, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(place => (long)((((ulong)((text * 1000) + place) + 1) * 0x9E3779B97F4A7C15) >> 24))];

    /// <summary>Eight telling terms of one story.</summary>
    public static long[] Terms(int story) => [.. Enumerable.Range(0, 8).Select(term => (((story * 100L) + term + 1) << 5) + 20)];
}

using Ingestion.Contracts.Facts;

namespace Ingestion.Contracts.Sameness;

/// <summary>
/// How much of one text stands in another, seen from the first. The first text's sampled shingles are walked in the order of the text; a place is
/// <i>covered</i> when enough shingles around it occur in the other text. Scattered misses (letters read wrongly, a synonym) leave a passage covered; a
/// passage of its own is uncovered as a block, however exactly the rest is copied.
/// </summary>
/// <param name="Samples">How many shingles could be compared.</param>
/// <param name="Coverage">Share of covered places, 0 to 1.</param>
/// <param name="Agreement">Share of shingles that occur in the other text, 0 to 1.</param>
/// <param name="Start">Where the first covered place lies, 0 (the beginning) to 1.</param>
public readonly record struct SignatureOverlap(int Samples, double Coverage, double Agreement, double Start)
{
    // Eleven neighbours, three of them shared: passages of about 200 letters in a long text. With one letter in ten misread a shingle of ten letters
    // survives with 0.35, which still gives 3.8 of 11; unrelated texts share about 1 in 100, which gives three of eleven once in six thousand places.
    private const int Radius = 5;
    private const int Needed = 3;

    /// <summary>Works it out.</summary>
    /// <param name="text">The text that is asked about.</param>
    /// <param name="other">The text it may stand in.</param>
    /// <param name="common">Hashes that say nothing because many texts have them.</param>
    public static SignatureOverlap Of(SamenessSignature text, SamenessSignature other, IReadOnlySet<long> common)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(common);
        var bound = Math.Min(Bound(text), Bound(other));
        // A signature read from elsewhere may be longer than those made here; the stack must not depend on it.
        var slots = ShingleSet.SlotsFor(other.Shingles.Count);
        var known = new ShingleSet(other.Shingles, other.Shingles.Count <= SamenessSignature.MaxShingles ? stackalloc long[slots] : new long[slots]);
        Span<int> sharedBefore = text.Shingles.Count <= SamenessSignature.MaxShingles ? stackalloc int[text.Shingles.Count + 1] : new int[text.Shingles.Count + 1];
        sharedBefore[0] = 0;
        var samples = 0;
        for (var i = 0; i < text.Shingles.Count; i++)
        {
            var hash = text.Shingles[i];
            if (hash > bound || (common.Count > 0 && common.Contains(hash))) continue;
            sharedBefore[samples + 1] = sharedBefore[samples] + (known.Contains(hash) ? 1 : 0);
            samples++;
        }

        return samples == 0 ? new(0, 0, 0, 1) : Walk(sharedBefore[..(samples + 1)]);
    }

    private static SignatureOverlap Walk(ReadOnlySpan<int> sharedBefore)
    {
        var samples = sharedBefore.Length - 1;
        var window = Math.Min((2 * Radius) + 1, samples);
        var covered = 0;
        var first = -1;
        for (var i = 0; i < samples; i++)
        {
            var from = Math.Clamp(i - Radius, 0, samples - window);
            var shared = sharedBefore[from + window] - sharedBefore[from];
            if (shared * ((2 * Radius) + 1) < Needed * window) continue;
            if (first < 0) first = i;
            covered++;
        }

        return new(
            samples,
            (double)covered / samples,
            (double)sharedBefore[samples] / samples,
            first < 0 ? 1 : (double)first / samples);
    }

    /// <summary>Up to which hash the sample is complete.</summary>
    private static long Bound(SamenessSignature signature)
    {
        if (signature.ShingleCount <= signature.Shingles.Count) return long.MaxValue;
        var largest = 0L;
        foreach (var hash in signature.Shingles) largest = Math.Max(largest, hash);
        return largest;
    }
}

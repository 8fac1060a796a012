namespace Ingestion.Classifier.Weights;

/// <summary>A 32-bit hash built up character by character: xor, multiply, shift (the step of FNV with a stronger mix).</summary>
internal static class FeatureHash
{
    /// <summary>Takes one more unit into a hash.</summary>
    public static uint Step(uint hash, uint unit)
    {
        hash = (hash ^ unit) * 0x85EBCA6Bu;
        return hash ^ (hash >> 15);
    }

    /// <summary>The hash of a run of characters.</summary>
    public static uint Of(uint seed, ReadOnlySpan<char> text)
    {
        foreach (var c in text) seed = Step(seed, c);
        return seed;
    }
}

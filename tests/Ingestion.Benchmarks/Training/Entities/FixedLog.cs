namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Logarithms in whole numbers, the same on every processor.</summary>
internal static class FixedLog
{
    /// <summary><c>n · log2 n</c> in units of 2^-16, n being 0 or more.</summary>
    public static long Times(int n)
    {
        if (n < 2) return 0;
        // The whole part by the position of the highest bit, then sixteen bits of the fraction by squaring.
        var exponent = System.Numerics.BitOperations.Log2((uint)n);
        var mantissa = (ulong)(uint)n << (31 - exponent);
        long log = exponent;
        for (var bit = 0; bit < 16; bit++)
        {
            mantissa = mantissa * mantissa >> 31;
            log <<= 1;
            if (mantissa >> 32 == 0) continue;
            mantissa >>= 1;
            log |= 1;
        }

        return n * log;
    }
}

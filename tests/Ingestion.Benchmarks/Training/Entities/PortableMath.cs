namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>The exponential, the same to the last bit on every processor: only additions and multiplications of doubles, in a fixed order.</summary>
internal static class PortableMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e to the x, with a relative error below 1e-13; 0 below -700.</summary>
    public static double Exp(double x)
    {
        if (x < -700) return 0;
        if (x > 700) x = 700;
        var k = Math.Floor((x * Log2E) + 0.5);
        var r = x - (k * Ln2High);
        r -= k * Ln2Low;
        // Taylor's series on |r| <= ln 2 / 2.
        var sum = 1.0;
        for (var n = 13; n >= 1; n--) sum = 1.0 + (sum * r / n);
        return sum * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }
}

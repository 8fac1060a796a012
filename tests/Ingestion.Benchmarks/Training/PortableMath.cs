namespace Ingestion.Benchmarks.Training;

/// <summary>
/// Exponential and logarithm from additions, multiplications and divisions alone, so that a model comes out the same on any processor:
/// the C library's own may use fused instructions where the processor has them.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.693147180559945309417;

    /// <summary>e to the power of x, to about 1e-12; 0 under -700.</summary>
    public static double Exp(double x)
    {
        if (x < -700) return 0;
        if (x > 700) x = 700;
        var k = (int)Math.Floor((x / Ln2) + 0.5);
        var r = x - (k * Ln2);
        var sum = 1.0;
        for (var n = 11; n >= 1; n--) sum = 1 + (r * sum / n);
        return sum * BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);
    }

    /// <summary>Natural logarithm of a positive, normal number, to about 1e-12.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (m > 1.4142135623730951)
        {
            m /= 2;
            exponent++;
        }

        var t = (m - 1) / (m + 1);
        var (t2, term, sum) = (t * t, t, 0.0);
        for (var n = 1; n < 30; n += 2)
        {
            sum += term / n;
            term *= t2;
        }

        return (2 * sum) + (exponent * Ln2);
    }
}

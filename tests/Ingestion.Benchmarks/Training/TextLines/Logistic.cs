namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>The logistic function by additions and multiplications only: the library's exponential differs between processors in its last bit.</summary>
internal static class Logistic
{
    /// <summary>1 / (1 + e^-x).</summary>
    public static double Of(double x) => x >= 0 ? 1 / (1 + Exp(-x)) : 1 - (1 / (1 + Exp(x)));

    private static double Exp(double x)
    {
        if (x < -40) return 0;
        var y = x / 1024;
        var sum = 1 + (y * (1 + (y / 2 * (1 + (y / 3 * (1 + (y / 4 * (1 + (y / 5)))))))));
        for (var i = 0; i < 10; i++) sum *= sum;
        return sum;
    }
}

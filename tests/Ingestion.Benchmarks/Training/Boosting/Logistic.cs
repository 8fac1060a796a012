namespace Ingestion.Benchmarks.Training.Boosting;

/// <summary>The logistic function by additions and multiplications only: library exponentials differ in the last bit between processors.</summary>
internal static class Logistic
{
    /// <summary>1 / (1 + e^−x).</summary>
    public static double Of(double x)
    {
        x = Math.Clamp(x, -30, 30);
        var e = Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /// <summary>e^x for x of −30 to 0: e^(x/1024) by its series, squared ten times.</summary>
    private static double Exp(double x)
    {
        var r = x / 1024;
        var e = 1 + (r * (1 + (r / 2 * (1 + (r / 3 * (1 + (r / 4)))))));
        for (var i = 0; i < 10; i++) e *= e;
        return e;
    }
}

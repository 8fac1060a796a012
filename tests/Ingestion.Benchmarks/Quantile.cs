namespace Ingestion.Benchmarks;

/// <summary>Quantiles of measured values.</summary>
internal static class Quantile
{
    /// <summary>The middle value, of an even number of them the mean of the two.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The value below which <paramref name="part"/> (0 to 1) of the ascending values lie; the last one at most.</summary>
    public static double Of(double[] ascending, double part) => ascending[Math.Min(ascending.Length - 1, (int)(part * ascending.Length))];
}

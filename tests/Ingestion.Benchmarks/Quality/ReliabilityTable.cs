namespace Ingestion.Benchmarks.Quality;

/// <summary>Stated probabilities against how often they were right.</summary>
internal sealed class ReliabilityTable
{
    private readonly (int Items, double Stated, int Right)[] bins = new (int, double, int)[10];

    /// <summary>Takes in one answer.</summary>
    public void Add(double stated, bool right)
    {
        ref var bin = ref bins[Math.Clamp((int)(stated * 10), 0, 9)];
        bin = (bin.Items + 1, bin.Stated + stated, bin.Right + (right ? 1 : 0));
    }

    /// <summary>Mean distance between stated and true, weighted by items (the expected calibration error).</summary>
    public double Error => bins.Sum(b => Math.Abs(b.Stated - b.Right)) / Math.Max(1, bins.Sum(b => b.Items));

    /// <summary>Prints the bins that hold something.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine($"    {"stated",6} {"true",6} {"items",6}   (expected calibration error {Error:F3})");
        foreach (var (items, stated, right) in bins.Where(b => b.Items > 0))
            output.WriteLine($"    {stated / items,6:F2} {(double)right / items,6:F2} {items,6}");
    }
}

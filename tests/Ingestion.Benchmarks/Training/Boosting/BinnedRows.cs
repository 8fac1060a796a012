namespace Ingestion.Benchmarks.Training.Boosting;

/// <summary>Rows of features with each feature cut into at most 64 bins of about equal counts.</summary>
internal sealed class BinnedRows
{
    private const int MostBins = 64;

    private BinnedRows(int rows, int columns)
    {
        Rows = rows;
        Bins = new byte[columns][];
        Cuts = new float[columns][];
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of features.</summary>
    public int Columns => Bins.Length;

    /// <summary>The bin of each row, feature by feature.</summary>
    public byte[][] Bins { get; }

    /// <summary>The upper bounds of each feature's bins but the last.</summary>
    public float[][] Cuts { get; }

    /// <summary>Cuts rows.</summary>
    public static BinnedRows Of(IReadOnlyList<float[]> rows, int columns)
    {
        var binned = new BinnedRows(rows.Count, columns);
        var values = new float[rows.Count];
        for (var f = 0; f < columns; f++)
        {
            for (var i = 0; i < values.Length; i++) values[i] = rows[i][f];
            var cuts = CutsOf(values);
            var bins = new byte[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                var at = Array.BinarySearch(cuts, rows[i][f]);
                bins[i] = (byte)(at < 0 ? ~at : at);
            }

            binned.Bins[f] = bins;
            binned.Cuts[f] = cuts;
        }

        return binned;
    }

    /// <summary>A cut is a value that some row has; a row is left of it when it is at most the cut.</summary>
    private static float[] CutsOf(float[] values)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var cuts = new List<float>();
        var step = Math.Max(1, sorted.Length / MostBins);
        var last = sorted[^1];
        var from = 0;
        while (from < sorted.Length && cuts.Count < MostBins - 1)
        {
            var at = Math.Min(sorted.Length - 1, from + step - 1);
            var cut = sorted[at];
            if (cut >= last) break;
            cuts.Add(cut);
            from = at + 1;
            while (from < sorted.Length && sorted[from] <= cut) from++;
        }

        // Rare values above the last cut still deserve one: the middle of what is left is lost otherwise.
        return [.. cuts];
    }
}

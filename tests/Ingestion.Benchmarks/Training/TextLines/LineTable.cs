namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>Lines to learn from: features by column, target and weight.</summary>
internal sealed class LineTable(int rows, int features)
{
    private int _rows;

    public byte[][] Columns { get; } = [.. Enumerable.Range(0, features).Select(_ => new byte[rows])];

    public bool[] IsBody { get; } = new bool[rows];

    /// <summary>Weights, 1,024 for the mean line.</summary>
    public int[] Weights { get; } = new int[rows];

    public int Rows => _rows;

    public void Add(ReadOnlySpan<byte> row, bool isBody, int weight)
    {
        for (var f = 0; f < Columns.Length; f++) Columns[f][_rows] = row[f];
        IsBody[_rows] = isBody;
        Weights[_rows] = weight;
        _rows++;
    }
}

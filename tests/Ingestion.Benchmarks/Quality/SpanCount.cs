namespace Ingestion.Benchmarks.Quality;

/// <summary>Counts of exact matches, for precision, recall and F1.</summary>
internal sealed class SpanCount
{
    public int Right { get; private set; }

    public int Gold { get; private set; }

    public int Predicted { get; private set; }

    public double Precision => Predicted == 0 ? 0 : (double)Right / Predicted;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Gold + Predicted == 0 ? 0 : 2.0 * Right / (Gold + Predicted);

    public void Add(int right, int gold, int predicted)
    {
        Right += right;
        Gold += gold;
        Predicted += predicted;
    }

    public override string ToString() => $"P {Precision:F3}  R {Recall:F3}  F1 {F1:F3}  (gold {Gold}, found {Predicted}, right {Right})";
}

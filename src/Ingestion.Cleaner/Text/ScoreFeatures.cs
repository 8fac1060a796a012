namespace Ingestion.Cleaner.Text;

/// <summary>Writes what the first trees said about the lines around each line, as features for the second trees (stacked sequential learning, Cohen and Carvalho 2005).</summary>
internal sealed class ScoreFeatures
{
    /// <summary>Features a line.</summary>
    public const int Count = 27;

    private const int Sure = ObliviousTrees.Unit;
    private readonly int[] _scores;
    private readonly int[] _running;
    private readonly int[] _mass;
    private readonly int[] _sureBefore;
    private readonly int[] _sureAfter;
    private readonly int _firstSure;
    private readonly int _lastSure;

    /// <summary>Prepares a document.</summary>
    public ScoreFeatures(TextLines lines, int[] scores)
    {
        var n = scores.Length;
        _scores = scores;
        _running = new int[n + 1];
        _mass = new int[n + 1];
        _sureBefore = new int[n];
        _sureAfter = new int[n];
        _firstSure = n;
        _lastSure = -1;
        for (var i = 0; i < n; i++)
        {
            var score = Math.Clamp(scores[i], -4 * ObliviousTrees.Unit, 4 * ObliviousTrees.Unit);
            _running[i + 1] = _running[i] + (score / 64);
            _mass[i + 1] = _mass[i] + (lines.Shapes[i].Words * Math.Clamp((score / 64) + 32, 0, 64) / 64);
            _sureBefore[i] = _lastSure;
            if (score < Sure || lines.Shapes[i].Words < 6) continue;
            if (_lastSure < 0) _firstSure = i;
            _lastSure = i;
        }

        for (int i = n - 1, next = n; i >= 0; i--)
        {
            _sureAfter[i] = next;
            if (scores[i] >= Sure && lines.Shapes[i].Words >= 6) next = i;
        }
    }

    /// <summary>Writes the features of line <paramref name="i"/>.</summary>
    public void Write(int i, Span<byte> row)
    {
        var n = _scores.Length;
        var at = 0;
        for (var step = -4; step <= 4; step++)
            row[at++] = i + step < 0 || i + step >= n ? (byte)0 : LineBins.Score(_scores[i + step], 192);
        row[at++] = Mean(i - 3, i + 4);
        row[at++] = Mean(i - 8, i);
        row[at++] = Mean(i + 1, i + 9);
        row[at++] = Mean(i - 25, i);
        row[at++] = Mean(i + 1, i + 26);
        row[at++] = Mean(0, i);
        row[at++] = Mean(i + 1, n);
        row[at++] = LineBins.Share(_mass[i], _mass[n]);
        row[at++] = LineBins.Share(_mass[n] - _mass[i + 1], _mass[n]);
        row[at++] = LineBins.Log(LineContext.Sum(_mass, i - 10, i) / 2);
        row[at++] = LineBins.Log(LineContext.Sum(_mass, i + 1, i + 11) / 2);
        row[at++] = _sureBefore[i] < 0 ? LineBins.Top : LineBins.Log(i - _sureBefore[i]);
        row[at++] = _sureAfter[i] >= n ? LineBins.Top : LineBins.Log(_sureAfter[i] - i);
        row[at++] = LineBins.Signed(i - _firstSure);
        row[at++] = LineBins.Signed(_lastSure - i);
        row[at++] = LineBins.Log(_mass[n] / 4);
        row[at++] = Mean(0, n);
        row[at] = LineBins.Share(_lastSure - _firstSure + 1, n);
    }

    private byte Mean(int from, int to)
    {
        var length = Math.Min(to, _scores.Length) - Math.Max(from, 0);
        return length <= 0 ? (byte)0 : LineBins.Score(LineContext.Sum(_running, from, to) / length, 3);
    }
}

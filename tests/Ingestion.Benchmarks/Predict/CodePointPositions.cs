namespace Ingestion.Benchmarks.Predict;

/// <summary>Turns UTF-16 positions of a text into positions in code points, as the measuring sets count.</summary>
internal sealed class CodePointPositions(string text)
{
    private readonly bool plain = !text.Any(char.IsSurrogate);

    public int Of(int unit) => plain ? unit : unit - text.AsSpan(0, unit).Count(char.IsHighSurrogate);
}

file static class Spans
{
    public static int Count(this ReadOnlySpan<char> text, Func<char, bool> test)
    {
        var count = 0;
        foreach (var c in text)
            if (test(c)) count++;
        return count;
    }
}

namespace Ingestion.Classifier.Language;

/// <summary>The script that most of a text's letters are in.</summary>
internal static class DominantScript
{
    /// <summary>Units looked at; a mixed text is told by its beginning.</summary>
    private const int MostUnits = 2000;

    /// <summary>The script, or <see cref="Script.None"/> for a text without letters.</summary>
    public static Script Of(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[ScriptTable.Count];
        counts.Clear();
        foreach (var c in text[..Math.Min(text.Length, MostUnits)]) counts[(int)ScriptTable.Of(c)]++;
        counts[(int)Script.None] = 0;

        // A sign of the East Asian scripts or of Hangul says as much as two or three letters.
        counts[(int)Script.EastAsian] *= 3;
        counts[(int)Script.Hangul] *= 2;
        var best = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[best]) best = i;
        return (Script)best;
    }
}

namespace Ingestion.Cleaner.Text;

/// <summary>Keeps texts whole that show no sign of furniture: a poem, a list, two short paragraphs are not taken for a menu.</summary>
internal static class CleanTextGuard
{
    /// <summary>Evidence of one word, times 16 log odds, from which a line counts as a sign of furniture.</summary>
    private const int Telling = 40;

    /// <summary>Lines to one sign of furniture from which a text counts as clean; chosen on the folds (12 kept too much, none lost bodies).</summary>
    private const int LinesToOneSign = 30;

    /// <summary>Most lines of a text without any prose that is still kept whole.</summary>
    private const int LongestList = 50;

    /// <summary>Marks every line as body where the document has no sign of furniture.</summary>
    public static void Protect(TextLines lines, WordEvidence words, bool[] isBody)
    {
        int signs = 0, prose = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsSign(lines, words, i)) signs++;
            if (lines.Shapes[i].IsProse) prose++;
        }

        // A long list without a sentence is an index page rather than a poem.
        if (signs * LinesToOneSign > lines.Count || (prose == 0 && lines.Count > LongestList)) return;
        for (var i = 0; i < isBody.Length; i++)
            if (!IsSign(lines, words, i)) isBody[i] = true;
    }

    private static bool IsSign(TextLines lines, WordEvidence words, int i)
    {
        ref readonly var shape = ref lines.Shapes[i];
        if (shape.Phrase.Reason is not null || shape.Addresses > 0) return true;
        return shape.Words <= 12 && lines.Evidence(words)[i].Highest >= Telling;
    }
}

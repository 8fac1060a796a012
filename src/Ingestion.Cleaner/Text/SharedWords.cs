namespace Ingestion.Cleaner.Text;

/// <summary>Which words the document's prose shares: for each line, how many of its longer words stand in other prose lines, and in the headline.</summary>
internal sealed class SharedWords
{
    private const int Many = int.MaxValue;
    private const int ShortestWord = 4;
    private readonly Dictionary<uint, int> _proseLineOf = [];
    private readonly HashSet<uint> _title = [];

    /// <summary>Reads a document whose first line is taken for the headline.</summary>
    public SharedWords(TextLines lines)
    {
        if (lines.Count == 0) return;
        foreach (var token in lines.TokensOf(0)) _title.Add(token.Hash);
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines.Shapes[i].IsProse) continue;
            foreach (var token in lines.TokensOf(i))
            {
                if (!Counts(token)) continue;
                ref var line = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_proseLineOf, token.Hash, out var known);
                if (!known) line = i;
                else if (line != i) line = Many;
            }
        }
    }

    /// <summary>Counts for one line.</summary>
    public (int Counted, int InProse, int InTitle) Of(TextLines lines, int line)
    {
        int counted = 0, prose = 0, title = 0;
        foreach (var token in lines.TokensOf(line))
        {
            if (_title.Contains(token.Hash)) title++;
            if (!Counts(token)) continue;
            counted++;
            if (_proseLineOf.TryGetValue(token.Hash, out var at) && at != line) prose++;
        }

        return (counted, prose, title);
    }

    private static bool Counts(LineToken token) => token.Letters >= ShortestWord || token.Letters == 2 && (token.Hash & 1) == 0;
}

namespace Ingestion.Cleaner.Text;

/// <summary>Which words the document's prose shares: for each line, how many of its longer words stand in other prose lines, and in the headline.</summary>
internal sealed class SharedWords
{
    private const int Many = int.MaxValue;
    private const int ShortestWord = 4;
    private readonly Dictionary<uint, int> _proseLineOf = [];
    private readonly HashSet<uint> _title = [];
    private readonly HashSet<uint> _names = [];

    /// <summary>Reads a document whose first line is taken for the headline.</summary>
    public SharedWords(TextLines lines)
    {
        if (lines.Count == 0) return;
        foreach (var token in lines.TokensOf(0)) _title.Add(token.Hash);
        var prose = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines.Shapes[i].IsProse)
            {
                if (prose < 2) AddNames(lines, i);
                continue;
            }

            prose++;
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
    public (int Counted, int InProse, int InTitle, int InNames) Of(TextLines lines, int line)
    {
        int counted = 0, prose = 0, title = 0, names = 0;
        foreach (var token in lines.TokensOf(line))
        {
            if (_title.Contains(token.Hash)) title++;
            if (!Counts(token)) continue;
            counted++;
            if (_names.Contains(token.Hash)) names++;
            if (_proseLineOf.TryGetValue(token.Hash, out var at) && at != line) prose++;
        }

        return (counted, prose, title, names);
    }

    /// <summary>Short lines of two to six capital words above the text hold the author's name, which comes again in the box about the author.</summary>
    private void AddNames(TextLines lines, int line)
    {
        ref readonly var shape = ref lines.Shapes[line];
        if (shape.Words is < 2 or > 12 || shape.CapitalWords * 2 <= shape.Words || shape.SentenceEnds > 1) return;
        foreach (var token in lines.TokensOf(line))
            if (Counts(token) && !_title.Contains(token.Hash)) _names.Add(token.Hash);
    }

    private static bool Counts(LineToken token) => token.Letters >= ShortestWord || token.Letters == 2 && (token.Hash & 1) == 0;
}

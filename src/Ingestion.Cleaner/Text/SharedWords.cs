namespace Ingestion.Cleaner.Text;

/// <summary>Which words the document's prose shares: for each line, how many of its longer words stand in other prose lines, and in the headline.</summary>
internal sealed class SharedWords
{
    private const int ShortestWord = 4;

    /// <summary>The word stands in no prose line.</summary>
    private const int Nowhere = 0;

    /// <summary>The word stands in several.</summary>
    private const int Many = int.MaxValue >> TagBits;

    private const int TagBits = 2;
    private const int InTitle = 1;
    private const int InNames = 2;

    // A table of open addressing: beside each word the prose line it stands in, counted from 1, above two tags.
    private readonly uint[] _words;
    private readonly int[] _places;
    private readonly int _mask;

    /// <summary>Reads a document whose first line is taken for the headline.</summary>
    public SharedWords(TextLines lines)
    {
        var size = 16;
        while (size < lines.TokenCount * 2) size *= 2;
        _words = new uint[size];
        _places = new int[size];
        _mask = size - 1;
        if (lines.Count == 0) return;
        foreach (var token in lines.TokensOf(0)) _places[Enter(token.Hash)] |= InTitle;
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
                if (Counts(token)) AddProse(token.Hash, i + 1);
        }
    }

    /// <summary>Counts for one line.</summary>
    public (int Counted, int InProse, int InTitle, int InNames) Of(TextLines lines, int line)
    {
        int counted = 0, prose = 0, title = 0, names = 0;
        foreach (var token in lines.TokensOf(line))
        {
            var place = PlaceOf(token.Hash);
            title += place & InTitle;
            if (!Counts(token)) continue;
            counted++;
            names += (place & InNames) >> 1;
            var at = place >> TagBits;
            if (at != Nowhere && at != line + 1) prose++;
        }

        return (counted, prose, title, names);
    }

    private void AddProse(uint word, int line)
    {
        ref var place = ref _places[Enter(word)];
        var at = place >> TagBits;
        if (at != line) place = ((at == Nowhere ? line : Many) << TagBits) | (place & (InTitle | InNames));
    }

    /// <summary>Short lines of two to six capital words above the text hold the author's name, which comes again in the box about the author.</summary>
    private void AddNames(TextLines lines, int line)
    {
        ref readonly var shape = ref lines.Shapes[line];
        if (shape.Words is < 2 or > 12 || shape.CapitalWords * 2 <= shape.Words || shape.SentenceEnds > 1) return;
        foreach (var token in lines.TokensOf(line))
        {
            if (!Counts(token)) continue;
            ref var place = ref _places[Enter(token.Hash)];
            if ((place & InTitle) == 0) place |= InNames;
        }
    }

    private int Enter(uint word)
    {
        word = Math.Max(1, word);
        var at = Spread(word);
        while (_words[at] != word)
        {
            if (_words[at] == 0)
            {
                _words[at] = word;
                return at;
            }

            at = (at + 1) & _mask;
        }

        return at;
    }

    private int PlaceOf(uint word)
    {
        word = Math.Max(1, word);
        for (var at = Spread(word); ; at = (at + 1) & _mask)
        {
            if (_words[at] == word) return _places[at];
            if (_words[at] == 0) return 0;
        }
    }

    private int Spread(uint word) => (int)(word * 0x9E3779B1u >> 7) & _mask;

    private static bool Counts(LineToken token) => token.Letters >= ShortestWord || token.Letters == 2 && (token.Hash & 1) == 0;
}

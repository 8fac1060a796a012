using Ingestion.Cleaner.Furniture;

namespace Ingestion.Cleaner.Text;

/// <summary>Writes the features of lines, each in 64 steps. Order and meaning are part of the trained model: a change needs training.</summary>
internal sealed class LineFeatures
{
    /// <summary>Features a line.</summary>
    public const int Count = 115;

    private readonly TextLines _lines;
    private readonly LineContext _context;
    private readonly SharedWords _shared;
    private readonly LineCounts _repeats;
    private readonly LineCounts _openings;
    private readonly int[] _repeatPlaces;
    private readonly int[] _openingPlaces;
    private readonly int[] _lastHeading;
    private readonly int[] _lastPhrase;
    private readonly int[] _lastComment;
    private readonly byte[] _sizes;
    private readonly int _uncasedShare;
    private readonly int _proseMedian;

    /// <summary>Prepares a document.</summary>
    public LineFeatures(TextLines lines, WordEvidence words)
    {
        _lines = lines;
        _context = new LineContext(lines, words);
        _shared = new SharedWords(lines);
        _repeats = new LineCounts(lines.Count);
        _openings = new LineCounts(lines.Count);
        _repeatPlaces = new int[lines.Count];
        _openingPlaces = new int[lines.Count];
        _lastHeading = new int[lines.Count];
        _sizes = new byte[lines.Count];
        _lastPhrase = new int[lines.Count];
        _lastComment = new int[lines.Count];
        int heading = -1, phrase = -1, comment = -1, letters = 0, uncased = 0;
        var prose = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            ref readonly var shape = ref lines.Shapes[i];
            _repeatPlaces[i] = _repeats.Add(Math.Max(1, shape.Hash));
            _sizes[i] = LineBins.Log(shape.Words);
            if (shape.Opening != 0) _openingPlaces[i] = _openings.Add(shape.Opening);
            _lastHeading[i] = heading;
            if (shape.Words <= 9 && shape.SentenceEnds == 0) heading = i;
            _lastPhrase[i] = phrase;
            _lastComment[i] = comment;
            if (shape.Phrase.Kind is PhraseMatchKind.Whole or PhraseMatchKind.Start)
            {
                phrase = i;
                if (shape.Phrase.Reason == FurnitureReason.Comments) comment = i;
            }

            letters += shape.Letters;
            uncased += shape.Uncased;
            if (shape.IsProse) prose.Add(shape.Words);
        }

        prose.Sort();
        _proseMedian = prose.Count == 0 ? 0 : prose[prose.Count / 2];
        _uncasedShare = LineBins.Share(uncased, letters);
    }

    /// <summary>Writes the features of line <paramref name="i"/> into <paramref name="row"/>; returns how many.</summary>
    public int Write(int i, Span<byte> row)
    {
        var at = WriteShape(i, row);
        at = WritePosition(i, row, at);
        at = WriteWindows(i, row, at);
        at = WritePhrases(i, row, at);
        foreach (var step in (ReadOnlySpan<int>)[-3, -2, -1, 1, 2, 3]) at = WriteNeighbour(i + step, row, at);
        return WriteDocument(i, row, at);
    }

    private int WriteShape(int i, Span<byte> row)
    {
        ref readonly var s = ref _lines.Shapes[i];
        var evidence = _context.Evidence[i];
        var (counted, prose, title, names) = _shared.Of(_lines, i);
        var at = 0;
        row[at++] = _sizes[i];
        row[at++] = LineBins.Log(s.Length);
        row[at++] = LineBins.Log(s.SentenceEnds);
        row[at++] = (byte)s.First;
        row[at++] = (byte)s.Last;
        row[at++] = LineBins.Share(s.CapitalWords, s.Words);
        row[at++] = LineBins.Share(s.SmallWords, s.Words);
        row[at++] = LineBins.Share(s.Capitals, s.Letters);
        row[at++] = LineBins.Share(s.Digits, s.Length);
        row[at++] = LineBins.Log(s.Numbers);
        row[at++] = LineBins.Log(s.Commas);
        row[at++] = LineBins.Log(s.Quotes);
        row[at++] = LineBins.Log(s.Separators);
        row[at++] = LineBins.Log(s.Colons);
        row[at++] = LineBins.Log(s.Addresses);
        row[at++] = LineBins.Log(s.CalendarWords);
        row[at++] = LineBins.Log(s.TimeNumbers);
        row[at++] = LineBins.Score(evidence.Sum, 12);
        row[at++] = LineBins.Score(evidence.Mean, 1);
        row[at++] = LineBins.Score(evidence.Lowest, 3);
        row[at++] = LineBins.Score(evidence.Highest, 3);
        row[at++] = LineBins.Log(evidence.Hits);
        row[at++] = LineBins.Log(_repeats.At(_repeatPlaces[i]));
        row[at++] = LineBins.Share(title, s.TokensTo - s.TokensFrom);
        row[at++] = LineBins.Share(prose, counted);
        row[at++] = LineBins.Log(counted);
        row[at++] = LineBins.Share(s.Uncased, s.Letters);
        row[at++] = LineBins.Share(s.Letters, s.Length);
        row[at++] = LineBins.Log(s.Letters / Math.Max(1, s.Words));
        row[at++] = LineBins.Share(s.CodeMarks, s.Words + s.CodeMarks);
        row[at++] = s.Opening == 0 ? (byte)0 : LineBins.Log(_openings.At(_openingPlaces[i]));
        row[at++] = LineBins.Log(names);
        row[at++] = LineBins.Share(names, counted);
        return at;
    }

    private int WritePosition(int i, Span<byte> row, int at)
    {
        var n = _lines.Count;
        var total = _context.Prose[n];
        row[at++] = LineBins.Share(i, n);
        row[at++] = LineBins.Log(i);
        row[at++] = LineBins.Log(n - 1 - i);
        row[at++] = LineBins.Signed(i - _context.FirstProse);
        row[at++] = LineBins.Signed(_context.LastProse - i);
        row[at++] = LineBins.Share(_context.Prose[i], total);
        row[at++] = LineBins.Share(total - _context.Prose[i + 1], total);
        var before = _context.PreviousProse[i];
        var after = _context.NextProse[i];
        row[at++] = before < 0 ? LineBins.Top : LineBins.Log(i - before);
        row[at++] = after >= n ? LineBins.Top : LineBins.Log(after - i);
        row[at++] = LineBins.Log(after - before);
        row[at++] = LineBins.Signed(i - _context.MainFrom);
        row[at++] = LineBins.Signed(_context.MainTo - i);
        row[at++] = LineBins.Share(LineContext.Sum(_context.Prose, _context.MainFrom, _context.MainTo + 1), total);
        row[at++] = LineBins.Log(_context.Words[i] / 4);
        return at;
    }

    private int WriteWindows(int i, Span<byte> row, int at)
    {
        row[at++] = LineBins.Log(LineContext.Sum(_context.Prose, i - 2, i));
        row[at++] = LineBins.Log(LineContext.Sum(_context.Prose, i + 1, i + 3));
        row[at++] = LineBins.Log(LineContext.Sum(_context.Prose, i - 5, i) / 2);
        row[at++] = LineBins.Log(LineContext.Sum(_context.Prose, i + 1, i + 6) / 2);
        row[at++] = LineBins.Log(LineContext.Sum(_context.Prose, i - 20, i) / 4);
        row[at++] = LineBins.Log(LineContext.Sum(_context.Prose, i + 1, i + 21) / 4);
        row[at++] = LineBins.Log(LineContext.Sum(_context.Words, i - 3, i + 4) / 7);
        row[at++] = LineBins.Log(LineContext.Sum(_context.Words, i - 12, i) / 12);
        row[at++] = LineBins.Log(LineContext.Sum(_context.Words, i + 1, i + 13) / 12);
        row[at++] = LineBins.Score(LineContext.Sum(_context.EvidenceSums, i - 2, i + 3), 3);
        row[at++] = LineBins.Score(LineContext.Sum(_context.EvidenceSums, i - 6, i), 4);
        row[at++] = LineBins.Score(LineContext.Sum(_context.EvidenceSums, i + 1, i + 7), 4);
        row[at++] = LineBins.Score(LineContext.Sum(_context.EvidenceSums, i - 20, i + 21), 16);
        ref readonly var s = ref _lines.Shapes[i];
        int alike = 0, sameEnd = 0;
        for (var k = Math.Max(0, i - 4); k < Math.Min(_lines.Count, i + 5); k++)
        {
            if (k == i) continue;
            ref readonly var other = ref _lines.Shapes[k];
            if (Math.Abs(_sizes[k] - _sizes[i]) <= 3) alike++;
            if (other.Last == s.Last && other.First == s.First) sameEnd++;
        }

        row[at++] = (byte)alike;
        row[at++] = (byte)sameEnd;
        return at;
    }

    private int WritePhrases(int i, Span<byte> row, int at)
    {
        ref readonly var s = ref _lines.Shapes[i];
        row[at++] = (byte)s.Phrase.Kind;
        row[at++] = s.PhraseOrder;
        row[at++] = LineBins.Log(LineContext.Sum(_context.PhraseSums, i - 5, i));
        row[at++] = LineBins.Log(LineContext.Sum(_context.PhraseSums, i + 1, i + 6));
        row[at++] = LineBins.Log(LineContext.Sum(_context.PhraseSums, i - 15, i + 16));
        row[at++] = _lastPhrase[i] < 0 ? LineBins.Top : LineBins.Log(i - _lastPhrase[i]);
        row[at++] = _lastPhrase[i] < 0 ? (byte)0 : _lines.Shapes[_lastPhrase[i]].PhraseOrder;
        row[at++] = _lastPhrase[i] < 0 ? LineBins.Top : LineBins.Log(LineContext.Sum(_context.Prose, _lastPhrase[i], i) / 2);
        row[at++] = _lastComment[i] < 0 ? LineBins.Top : LineBins.Log(i - _lastComment[i]);
        row[at++] = _lastHeading[i] < 0 ? LineBins.Top : LineBins.Log(i - _lastHeading[i]);
        row[at++] = _lastHeading[i] < 0 ? (byte)32 : LineBins.Score(_context.Evidence[_lastHeading[i]].Mean, 1);
        row[at++] = _lastHeading[i] < 0 ? (byte)32 : LineBins.Score(_context.Evidence[_lastHeading[i]].Highest, 3);
        row[at++] = LineBins.Log(_context.CommentSums[i]);
        row[at++] = LineBins.Log(_context.CommentSums[^1] - _context.CommentSums[i]);
        row[at++] = _lastComment[i] < 0 ? LineBins.Top : LineBins.Share(_context.Prose[_lastComment[i]], _context.Prose[^1]);
        return at;
    }

    private int WriteNeighbour(int i, Span<byte> row, int at)
    {
        if (i < 0 || i >= _lines.Count)
        {
            row.Slice(at, 5).Fill(LineBins.Top);
            return at + 5;
        }

        ref readonly var s = ref _lines.Shapes[i];
        row[at++] = _sizes[i];
        row[at++] = (byte)s.Last;
        row[at++] = LineBins.Score(_context.Evidence[i].Mean, 1);
        row[at++] = s.PhraseOrder;
        row[at++] = (byte)Math.Min(LineBins.Top, s.SentenceEnds + (s.First == LineEdge.Letter ? 16 : s.First == LineEdge.Capital ? 0 : 32));
        return at;
    }

    private int WriteDocument(int i, Span<byte> row, int at)
    {
        var n = _lines.Count;
        row[at++] = LineBins.Log(n);
        row[at++] = LineBins.Log(_context.Words[n] / 4);
        row[at++] = LineBins.Share(_context.Prose[n], _context.Words[n]);
        row[at++] = (byte)_uncasedShare;
        row[at++] = LineBins.Log(_proseMedian);
        row[at++] = LineBins.Score(_context.EvidenceSums[n] * 4 / Math.Max(1, n), 1);
        row[at++] = LineBins.Log(_context.PhraseSums[n]);
        row[at++] = LineBins.Log(_lines.Shapes[i].Words * 16 / Math.Max(1, _proseMedian));
        return at;
    }
}

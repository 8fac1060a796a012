using System.Buffers;
using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Text;

/// <summary>The lines of one bare text as the sequence model sees them: shapes, words, evidence.</summary>
internal sealed class TextLines
{
    private readonly List<LineToken> _tokens;
    private WordEvidence? _words;
    private LineEvidence[] _evidence = [];

    private TextLines(LineShape[] shapes, List<LineToken> tokens)
    {
        Shapes = shapes;
        _tokens = tokens;
    }

    /// <summary>How many words there are in all.</summary>
    public int TokenCount => _tokens.Count;

    /// <summary>The shapes, in order.</summary>
    public LineShape[] Shapes { get; }

    /// <summary>How many lines there are.</summary>
    public int Count => Shapes.Length;

    /// <summary>The words of a line.</summary>
    public ReadOnlySpan<LineToken> TokensOf(int line) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_tokens)[Shapes[line].TokensFrom..Shapes[line].TokensTo];

    /// <summary>What the words of each line say; looked up once, however often the lines are judged.</summary>
    public LineEvidence[] Evidence(WordEvidence words)
    {
        if (ReferenceEquals(_words, words)) return _evidence;
        var evidence = new LineEvidence[Count];
        for (var i = 0; i < evidence.Length; i++) evidence[i] = words.Sum(TokensOf(i));
        (_words, _evidence) = (words, evidence);
        return evidence;
    }

    /// <summary>Scans all blocks of a page and notes the phrases found in them.</summary>
    public static TextLines Scan(SourcePage page, CancellationToken budget = default)
    {
        var shapes = new LineShape[page.Blocks.Count];
        var tokens = new List<LineToken>((page.Text.Length / 6) + 8);
        var longest = 1;
        foreach (var block in page.Blocks) longest = Math.Max(longest, block.Length);
        var buffer = ArrayPool<char>.Shared.Rent(longest);
        for (var i = 0; i < shapes.Length; i++)
        {
            budget.ThrowIfCancellationRequested();
            var block = page.Blocks[i];
            var folded = FoldedLine.Fold(page.TextOf(block), buffer);
            block.Phrase = FurniturePhrases.Default.Find(folded);
            shapes[i] = LineScanner.Scan(page.TextOf(block), tokens);
            shapes[i].Phrase = block.Phrase;
            shapes[i].PhraseOrder = FurnitureOrder.Of(block.Phrase.Reason);
            shapes[i].Hash = LineHash.OfFolded(folded);
        }

        ArrayPool<char>.Shared.Return(buffer);
        return new TextLines(shapes, tokens);
    }

    /// <summary>The lines at <paramref name="kept"/> alone, as if the others had never been there.</summary>
    public TextLines Only(IReadOnlyList<int> kept)
    {
        var shapes = new LineShape[kept.Count];
        for (var i = 0; i < shapes.Length; i++) shapes[i] = Shapes[kept[i]];
        var only = new TextLines(shapes, _tokens);
        if (_words is null) return only;
        only._words = _words;
        only._evidence = new LineEvidence[shapes.Length];
        for (var i = 0; i < shapes.Length; i++) only._evidence[i] = _evidence[kept[i]];
        return only;
    }
}

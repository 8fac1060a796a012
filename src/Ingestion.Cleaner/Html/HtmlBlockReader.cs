using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Html;

/// <summary>Reads a page's visible text block by block, in document order, with the links inside it.</summary>
internal sealed class HtmlBlockReader
{
    private const int LongestUrl = 2048;

    private readonly HtmlTree _tree;
    private readonly int _maxBlocks;
    private readonly VisibleText _text = new();
    private readonly List<SourceBlock> _blocks = [];
    private readonly List<ArticleLink> _links = [];
    private readonly Stack<int> _openBlocks = new();
    private int _blockStart = -1;
    private int _firstText;
    private int _lastText;
    private int _linkLength;
    private int _link = -1;
    private int _linkStart;
    private bool _afterBreak;

    private HtmlBlockReader(HtmlTree tree, int maxBlocks)
    {
        _tree = tree;
        _maxBlocks = maxBlocks;
    }

    /// <summary>The page of a tree.</summary>
    public static SourcePage Read(HtmlTree tree, int maxBlocks, CancellationToken budget = default)
    {
        var reader = new HtmlBlockReader(tree, maxBlocks);
        reader.Walk(budget);
        return new SourcePage { Text = reader._text.ToString(), Blocks = reader._blocks, Tree = tree, Facts = StatedFactsReader.Read(PageStatements.Of(tree)), Links = reader._links };
    }

    private void Walk(CancellationToken budget)
    {
        var nodes = _tree.Nodes;
        for (var i = 1; i < nodes.Length && _blocks.Count < _maxBlocks; i++)
        {
            budget.ThrowIfCancellationRequested();
            while (_openBlocks.Count > 0 && nodes[_openBlocks.Peek()].SubtreeEnd <= i)
            {
                EndBlock();
                _openBlocks.Pop();
            }

            ref readonly var node = ref nodes[i];
            if (node.Tag == HtmlTag.Text)
            {
                AddText(i, node);
                continue;
            }

            if (HtmlTags.Is(node.Tag, TagTraits.Block))
            {
                EndBlock();
                if (node.Tag == HtmlTag.Br) _afterBreak = true;
                else _openBlocks.Push(i);
            }

            if (HtmlTags.Is(node.Tag, TagTraits.Unseen)) i = node.SubtreeEnd - 1;
        }

        EndBlock();
    }

    private void AddText(int index, in HtmlNode node)
    {
        if (node.Link != _link) EndLink();
        var before = _text.Length;
        var start = _text.Next;
        _text.Append(_tree.Markup.AsSpan(node.Start, node.End - node.Start));
        if (_text.Length == before || _text.Length <= start) return;

        if (_blockStart < 0)
        {
            _blockStart = start;
            _firstText = index;
        }

        _lastText = index;
        if (node.Link < 0) return;
        if (_link < 0)
        {
            _link = node.Link;
            _linkStart = start;
        }

        _linkLength += _text.Length - start;
    }

    private void EndLink()
    {
        if (_link >= 0 && _text.Length > _linkStart)
        {
            var url = _tree.Value(_link, HtmlAttribute.Href);
            if (url is { Length: <= LongestUrl }) _links.Add(new ArticleLink(url, _linkStart, _text.Length));
        }

        _link = -1;
    }

    private void EndBlock()
    {
        var link = _link;
        EndLink();
        if (_blockStart >= 0)
        {
            var container = Container(_firstText, out var kind, out var row);
            var place = new HtmlPlace(container, _firstText, _lastText, _linkLength, row, _afterBreak);
            _blocks.Add(new SourceBlock { Start = _blockStart, End = _text.Length, Kind = kind, Place = place });
            _afterBreak = false;
        }

        _text.EndBlock();
        _blockStart = -1;
        _linkLength = 0;
        _ = link;
    }

    /// <summary>The innermost block around a text node, and what kind of body block that makes.</summary>
    private int Container(int text, out BodyBlockKind kind, out int row)
    {
        kind = BodyBlockKind.Paragraph;
        row = -1;
        var container = -1;
        for (var i = _tree[text].Parent; i > 0; i = _tree[i].Parent)
        {
            var tag = _tree[i].Tag;
            if (container < 0 && HtmlTags.Is(tag, TagTraits.Block)) container = i;
            if (tag == HtmlTag.Tr && row < 0) row = i;
            if (kind == BodyBlockKind.Paragraph) kind = KindOf(tag);
        }

        return container < 0 ? 0 : container;
    }

    private static BodyBlockKind KindOf(HtmlTag tag) => tag switch
    {
        HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4 or HtmlTag.H5 or HtmlTag.H6 => BodyBlockKind.Subhead,
        HtmlTag.Blockquote => BodyBlockKind.Quote,
        HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt => BodyBlockKind.ListItem,
        HtmlTag.Td or HtmlTag.Th => BodyBlockKind.TableRow,
        HtmlTag.Pre => BodyBlockKind.Code,
        _ => BodyBlockKind.Paragraph,
    };
}

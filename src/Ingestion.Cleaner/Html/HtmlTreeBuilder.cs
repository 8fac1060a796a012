using System.Buffers;

namespace Ingestion.Cleaner.Html;

/// <summary>
/// Builds the flat tree in one pass over the markup: linear in its length, bounded in depth, nodes and attributes. It
/// follows the standard's rules on implied end tags and raw text, and forgives what browsers forgive.
/// </summary>
internal sealed class HtmlTreeBuilder
{
    private const int MostAttributes = 24;

    /// <summary>A text, an element behind it and the raw text inside that.</summary>
    private const int MostNodesATurn = 3;
    private static readonly SearchValues<char> TagNameEnds = SearchValues.Create(" \n\t\r\f/>");

    private readonly string _markup;
    private readonly int _maxNodes;
    private readonly List<HtmlAttributeSlice> _attributes = new(1024);
    private readonly OpenElements _open;
    private HtmlNode[] _nodes;
    private int _count;
    private int _at;
    private int _link = -1;

    private HtmlTreeBuilder(string markup, int maxDepth, int maxNodes)
    {
        _markup = markup;
        _maxNodes = maxNodes;
        _nodes = new HtmlNode[Math.Min(maxNodes, Math.Max(64, markup.Length / 24))];
        _nodes[0] = new HtmlNode { Tag = HtmlTag.Root, Parent = -1 };
        _count = 1;
        _open = new OpenElements(maxDepth);
    }

    /// <summary>The tree of a page.</summary>
    /// <exception cref="OperationCanceledException">The budget is spent.</exception>
    public static HtmlTree Build(string markup, int maxDepth, int maxNodes, CancellationToken budget = default)
    {
        var builder = new HtmlTreeBuilder(markup, maxDepth, maxNodes);
        builder.Run(budget);
        return new HtmlTree(markup, builder._nodes, builder._count, builder._attributes);
    }

    private void Run(CancellationToken budget)
    {
        var text = _markup.AsSpan();
        while (_at < text.Length && _count <= _maxNodes - MostNodesATurn)
        {
            budget.ThrowIfCancellationRequested();
            var less = text[_at..].IndexOf('<');
            if (less < 0) less = text.Length - _at;
            if (less > 0) AddText(_at, _at + less);
            _at += less;
            if (_at < text.Length) ReadMarkup(text);
        }

        _open.CloseAll(_nodes, _count);
        _nodes[0].SubtreeEnd = _count;
    }

    private void ReadMarkup(ReadOnlySpan<char> text)
    {
        var next = _at + 1 < text.Length ? text[_at + 1] : '\0';
        if (char.IsAsciiLetter(next)) ReadStartTag(text);
        else if (next == '/' && _at + 2 < text.Length && char.IsAsciiLetter(text[_at + 2])) ReadEndTag(text);
        else if (next == '!' && text[_at..].StartsWith("<!--")) SkipComment(text);
        else if (next == '!' && text[_at..].StartsWith("<![CDATA[")) ReadCharacterData(text);
        else if (next is '!' or '?' or '/') _at = After(text, _at + 2, ">");
        else
        {
            AddText(_at, _at + 1);
            _at++;
        }
    }

    private void SkipComment(ReadOnlySpan<char> text)
    {
        if (text[(_at + 4)..].StartsWith(">")) _at += 5;
        else if (text[(_at + 4)..].StartsWith("->")) _at += 6;
        else _at = After(text, _at + 4, "-->");
    }

    private void ReadCharacterData(ReadOnlySpan<char> text)
    {
        var start = _at + 9;
        var end = After(text, start, "]]>");
        AddText(start, Math.Max(start, end - 3));
        _at = end;
    }

    private void ReadStartTag(ReadOnlySpan<char> text)
    {
        var nameStart = _at + 1;
        var nameLength = text[nameStart..].IndexOfAny(TagNameEnds);
        if (nameLength < 0) nameLength = text.Length - nameStart;
        var tag = HtmlTags.Find(text.Slice(nameStart, nameLength));

        var firstAttribute = _attributes.Count;
        var attributes = new AttributeScanner(text, nameStart + nameLength);
        while (attributes.MoveNext())
        {
            if (attributes.Name == HtmlAttribute.Unknown || _attributes.Count - firstAttribute >= MostAttributes) continue;
            _attributes.Add(new HtmlAttributeSlice(attributes.Name, attributes.ValueStart, attributes.ValueEnd));
        }

        _at = attributes.Position;
        if (tag == HtmlTag.A) _link = -1;
        _open.CloseImplied(tag, _nodes, _count);
        var node = Add(tag, firstAttribute, NameHash(text.Slice(nameStart, nameLength)));
        _nodes[node].AttributeCount = (byte)(_attributes.Count - firstAttribute);
        if (tag == HtmlTag.A) _link = node;

        if (HtmlTags.Is(tag, TagTraits.RawText | TagTraits.EscapableText)) ReadRawText(text, node, nameStart, nameLength);
        else if (HtmlTags.Is(tag, TagTraits.Void) || (attributes.IsSelfClosing && tag is HtmlTag.Unknown or HtmlTag.Svg)) _nodes[node].SubtreeEnd = _count;
        else if (!_open.TryPush(node, tag)) _nodes[node].SubtreeEnd = _count;
    }

    /// <summary>Everything up to the element's own end tag is text.</summary>
    private void ReadRawText(ReadOnlySpan<char> text, int node, int nameStart, int nameLength)
    {
        var name = text.Slice(nameStart, nameLength);
        var end = _at;
        while (true)
        {
            var less = text[end..].IndexOf("</");
            if (less < 0)
            {
                end = text.Length;
                break;
            }

            end += less;
            if (text[(end + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) break;
            end += 2;
        }

        if (end > _at)
        {
            var child = Add(HtmlTag.Text, _at, end);
            _nodes[child].Parent = node;
            _nodes[child].Depth++;
        }

        _nodes[node].SubtreeEnd = _count;
        _at = end < text.Length ? After(text, end, ">") : end;
    }

    private void ReadEndTag(ReadOnlySpan<char> text)
    {
        var nameStart = _at + 2;
        var nameLength = text[nameStart..].IndexOfAny(TagNameEnds);
        if (nameLength < 0) nameLength = text.Length - nameStart;
        var tag = HtmlTags.Find(text.Slice(nameStart, nameLength));
        _at = After(text, nameStart + nameLength, ">");
        if (tag == HtmlTag.A) _link = -1;
        if (tag == HtmlTag.Br) Add(HtmlTag.Br, _attributes.Count, 0);
        else if (tag is not (HtmlTag.Html or HtmlTag.Body)) _open.Close(tag, NameHash(text.Slice(nameStart, nameLength)), _nodes, _count);
    }

    private void AddText(int start, int end)
    {
        if (start >= end || _markup.AsSpan(start, end - start).IsWhiteSpace() && IsBetweenBlocks()) return;
        Add(HtmlTag.Text, start, end);
    }

    /// <summary>White space after a block's tag shows nothing.</summary>
    private bool IsBetweenBlocks() => _count > 0 && HtmlTags.Is(_nodes[_count - 1].Tag, TagTraits.Block | TagTraits.Unseen | TagTraits.Void);

    private int Add(HtmlTag tag, int start, int end)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, Math.Min(_maxNodes, _nodes.Length * 2));
        var parent = _open.Current;
        _nodes[_count] = new HtmlNode { Tag = tag, Parent = parent, Depth = (short)(_nodes[parent].Depth + 1), Start = start, End = end, Link = _link, SubtreeEnd = _count + 1 };
        return _count++;
    }

    private static int NameHash(ReadOnlySpan<char> name) => string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);

    private static int After(ReadOnlySpan<char> text, int from, string mark)
    {
        if (from >= text.Length) return text.Length;
        var at = text[from..].IndexOf(mark);
        return at < 0 ? text.Length : from + at + mark.Length;
    }
}

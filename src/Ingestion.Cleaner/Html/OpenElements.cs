namespace Ingestion.Cleaner.Html;

/// <summary>
/// The stack of open elements, bounded in depth: what nests deeper hangs on the deepest element that is followed. Each
/// entry knows what each rule of <see cref="ImpliedEnds"/> would close from there, so that a start tag never walks the
/// stack: pages are made of hundreds of thousands of tags that would. How many of a tag are open spares an end tag the same.
/// </summary>
internal sealed class OpenElements(int maxDepth)
{
    private readonly (int Node, HtmlTag Tag)[] _stack = new (int, HtmlTag)[maxDepth];
    private readonly int[] _closes = new int[maxDepth * ImpliedEnds.Count];
    private readonly int[] _openOf = new int[HtmlTags.Count];
    private int _depth;

    /// <summary>The innermost open element's node; the root when none is open.</summary>
    public int Current => _depth == 0 ? 0 : _stack[_depth - 1].Node;

    /// <summary>Opens an element, unless the depth is exhausted.</summary>
    public bool TryPush(int node, HtmlTag tag)
    {
        if (_depth == maxDepth) return false;
        _stack[_depth] = (node, tag);
        NoteWhatRulesClose(tag);
        _openOf[(int)tag]++;
        _depth++;
        return true;
    }

    /// <summary>Closes what a start tag closes by being there (HTML Living Standard, 13.1.2.4).</summary>
    public void CloseImplied(HtmlTag tag, HtmlNode[] nodes, int count)
    {
        if (ImpliedEnds.RuleOf(tag) is >= 0 and var rule) Apply(rule, nodes, count);
        if (HtmlTags.Is(tag, TagTraits.ClosesParagraph)) Apply(ImpliedEnds.Paragraph, nodes, count);
        // A page without </head>: the first element that belongs into the body ends it.
        if (_depth > 0 && _stack[_depth - 1].Tag == HtmlTag.Head && HtmlTags.Is(tag, TagTraits.Block) && tag != HtmlTag.NoScript) Pop(nodes, count);
        if (HtmlTags.Is(tag, TagTraits.Heading) && _depth > 0 && HtmlTags.Is(_stack[_depth - 1].Tag, TagTraits.Heading)) Pop(nodes, count);
    }

    /// <summary>Closes the nearest open element of an end tag, and what is open inside it.</summary>
    public void Close(HtmlTag tag, int nameHash, HtmlNode[] nodes, int count)
    {
        if (_openOf[(int)tag] == 0 && !HtmlTags.Is(tag, TagTraits.Heading)) return;
        var formatting = HtmlTags.Is(tag, TagTraits.Formatting);
        for (var i = _depth - 1; i >= 0; i--)
        {
            var open = _stack[i].Tag;
            if (open == tag && nodes[_stack[i].Node].End == nameHash)
            {
                PopTo(i, nodes, count);
                return;
            }

            // </b> must not close the <div> inside it, nor anything the table around it.
            if (formatting && HtmlTags.Is(open, TagTraits.Block)) return;
            if (HtmlTags.Is(open, TagTraits.Scope) && !IsTablePart(tag)) return;
            if (open == HtmlTag.Table && tag != HtmlTag.Table) return;
            if (HtmlTags.Is(tag, TagTraits.Heading) && HtmlTags.Is(open, TagTraits.Heading))
            {
                PopTo(i, nodes, count);
                return;
            }
        }
    }

    /// <summary>Closes everything.</summary>
    public void CloseAll(HtmlNode[] nodes, int count) => PopTo(0, nodes, count);

    private static bool IsTablePart(HtmlTag tag) =>
        tag is HtmlTag.Table or HtmlTag.TBody or HtmlTag.THead or HtmlTag.TFoot or HtmlTag.Tr or HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption or HtmlTag.Object or HtmlTag.Template or HtmlTag.Button;

    private void Apply(int rule, HtmlNode[] nodes, int count)
    {
        if (_depth > 0 && _closes[((_depth - 1) * ImpliedEnds.Count) + rule] is >= 0 and var closed) PopTo(closed, nodes, count);
    }

    private void NoteWhatRulesClose(HtmlTag tag)
    {
        var here = _closes.AsSpan(_depth * ImpliedEnds.Count, ImpliedEnds.Count);
        var around = _depth == 0 ? [] : _closes.AsSpan((_depth - 1) * ImpliedEnds.Count, ImpliedEnds.Count);
        var effects = ImpliedEnds.EffectsOf(tag);
        for (var rule = 0; rule < here.Length; rule++)
            here[rule] = effects[rule] switch
            {
                ImpliedEnd.Closed => _depth,
                ImpliedEnd.Barrier => -1,
                _ => around.IsEmpty ? -1 : around[rule],
            };
    }

    private void PopTo(int depth, HtmlNode[] nodes, int count)
    {
        while (_depth > depth) Pop(nodes, count);
    }

    private void Pop(HtmlNode[] nodes, int count)
    {
        var (node, tag) = _stack[--_depth];
        _openOf[(int)tag]--;
        nodes[node].SubtreeEnd = count;
    }
}

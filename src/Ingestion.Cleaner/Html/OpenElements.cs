namespace Ingestion.Cleaner.Html;

/// <summary>The stack of open elements, bounded in depth: what nests deeper hangs on the deepest element that is followed.</summary>
internal sealed class OpenElements(int maxDepth)
{
    private readonly (int Node, HtmlTag Tag)[] _stack = new (int, HtmlTag)[maxDepth];
    private int _depth;

    /// <summary>The innermost open element's node; the root when none is open.</summary>
    public int Current => _depth == 0 ? 0 : _stack[_depth - 1].Node;

    /// <summary>Opens an element, unless the depth is exhausted.</summary>
    public bool TryPush(int node, HtmlTag tag)
    {
        if (_depth == maxDepth) return false;
        _stack[_depth++] = (node, tag);
        return true;
    }

    /// <summary>Closes what a start tag closes by being there (HTML Living Standard, 13.1.2.4).</summary>
    public void CloseImplied(HtmlTag tag, HtmlNode[] nodes, int count)
    {
        switch (tag)
        {
            case HtmlTag.Li:
                CloseUpTo([HtmlTag.Li], [HtmlTag.Ul, HtmlTag.Ol, HtmlTag.Menu, HtmlTag.Dir], nodes, count);
                break;
            case HtmlTag.Dt or HtmlTag.Dd:
                CloseUpTo([HtmlTag.Dt, HtmlTag.Dd], [HtmlTag.Dl], nodes, count);
                break;
            case HtmlTag.Option or HtmlTag.OptGroup:
                CloseUpTo([HtmlTag.Option], [HtmlTag.Select, HtmlTag.OptGroup], nodes, count);
                break;
            case HtmlTag.Td or HtmlTag.Th:
                CloseUpTo([HtmlTag.Td, HtmlTag.Th], [HtmlTag.Tr, HtmlTag.Table], nodes, count);
                return;
            case HtmlTag.Tr:
                CloseUpTo([HtmlTag.Tr], [HtmlTag.TBody, HtmlTag.THead, HtmlTag.TFoot, HtmlTag.Table], nodes, count);
                return;
            case HtmlTag.TBody or HtmlTag.THead or HtmlTag.TFoot:
                CloseUpTo([HtmlTag.TBody, HtmlTag.THead, HtmlTag.TFoot], [HtmlTag.Table], nodes, count);
                return;
            case HtmlTag.Body:
                CloseUpTo([HtmlTag.Head], [HtmlTag.Body], nodes, count);
                return;
            case HtmlTag.A:
                CloseUpTo([HtmlTag.A], [HtmlTag.Div, HtmlTag.P, HtmlTag.Li, HtmlTag.Td, HtmlTag.Article, HtmlTag.Section], nodes, count);
                return;
        }

        if (HtmlTags.Is(tag, TagTraits.ClosesParagraph)) CloseUpTo([HtmlTag.P], [], nodes, count);
        // A page without </head>: the first element that belongs into the body ends it.
        if (_depth > 0 && _stack[_depth - 1].Tag == HtmlTag.Head && HtmlTags.Is(tag, TagTraits.Block) && tag != HtmlTag.NoScript) Pop(nodes, count);
        if (HtmlTags.Is(tag, TagTraits.Heading) && _depth > 0 && HtmlTags.Is(_stack[_depth - 1].Tag, TagTraits.Heading)) Pop(nodes, count);
    }

    /// <summary>Closes the nearest open element of an end tag, and what is open inside it.</summary>
    public void Close(HtmlTag tag, int nameHash, HtmlNode[] nodes, int count)
    {
        var formatting = HtmlTags.Is(tag, TagTraits.Formatting);
        for (var i = _depth - 1; i >= 0; i--)
        {
            var open = _stack[i].Tag;
            if (open == tag && nodes[_stack[i].Node].End == nameHash)
            {
                while (_depth > i) Pop(nodes, count);
                return;
            }

            // </b> must not close the <div> inside it, nor anything the table around it.
            if (formatting && HtmlTags.Is(open, TagTraits.Block)) return;
            if (HtmlTags.Is(open, TagTraits.Scope) && !IsTablePart(tag)) return;
            if (open == HtmlTag.Table && tag != HtmlTag.Table) return;
            if (HtmlTags.Is(tag, TagTraits.Heading) && HtmlTags.Is(open, TagTraits.Heading))
            {
                while (_depth > i) Pop(nodes, count);
                return;
            }
        }
    }

    /// <summary>Closes everything.</summary>
    public void CloseAll(HtmlNode[] nodes, int count)
    {
        while (_depth > 0) Pop(nodes, count);
    }

    private static bool IsTablePart(HtmlTag tag) =>
        tag is HtmlTag.Table or HtmlTag.TBody or HtmlTag.THead or HtmlTag.TFoot or HtmlTag.Tr or HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption or HtmlTag.Object or HtmlTag.Template or HtmlTag.Button;

    private void CloseUpTo(ReadOnlySpan<HtmlTag> wanted, ReadOnlySpan<HtmlTag> barriers, HtmlNode[] nodes, int count)
    {
        for (var i = _depth - 1; i >= 0; i--)
        {
            var open = _stack[i].Tag;
            if (wanted.Contains(open))
            {
                while (_depth > i) Pop(nodes, count);
                return;
            }

            if (barriers.Contains(open) || HtmlTags.Is(open, TagTraits.Scope)) return;
        }
    }

    private void Pop(HtmlNode[] nodes, int count) => nodes[_stack[--_depth].Node].SubtreeEnd = count;
}

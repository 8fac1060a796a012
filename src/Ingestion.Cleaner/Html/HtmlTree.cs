namespace Ingestion.Cleaner.Html;

/// <summary>A page as a flat tree over its markup. Made by <see cref="HtmlTreeBuilder"/>; walked by loops, never by recursion.</summary>
internal sealed class HtmlTree(string markup, HtmlNode[] nodes, int count, List<HtmlAttributeSlice> attributes)
{
    /// <summary>The markup.</summary>
    public string Markup => markup;

    /// <summary>The nodes in document order; 0 is the root.</summary>
    public ReadOnlySpan<HtmlNode> Nodes => nodes.AsSpan(0, count);

    /// <summary>The node at an index.</summary>
    public ref readonly HtmlNode this[int index] => ref nodes[index];

    /// <summary>Whether a node stands in another's subtree, which begins with that one itself.</summary>
    public bool Holds(int node, int other) => node <= other && other < nodes[node].SubtreeEnd;

    /// <summary>The raw value of an attribute, character references undecoded; empty when absent or empty.</summary>
    public ReadOnlySpan<char> Raw(int node, HtmlAttribute name)
    {
        ref readonly var n = ref nodes[node];
        for (var i = n.Start; i < n.Start + n.AttributeCount; i++)
            if (attributes[i].Name == name) return markup.AsSpan(attributes[i].Start, attributes[i].End - attributes[i].Start);
        return default;
    }

    /// <summary>Whether an attribute is there, be it empty.</summary>
    public bool Has(int node, HtmlAttribute name)
    {
        ref readonly var n = ref nodes[node];
        for (var i = n.Start; i < n.Start + n.AttributeCount; i++)
            if (attributes[i].Name == name) return true;
        return false;
    }

    /// <summary>The decoded value of an attribute, trimmed, or null when absent or blank.</summary>
    public string? Value(int node, HtmlAttribute name)
    {
        var raw = Raw(node, name).Trim();
        return raw.IsEmpty ? null : CharacterReferences.Decode(raw);
    }

    /// <summary>The decoded text of a subtree, white space collapsed, at most <paramref name="longest"/> units.</summary>
    public string TextOf(int node, int longest = 10_000)
    {
        var builder = new VisibleText();
        for (var i = node; i < nodes[node].SubtreeEnd && builder.Length < longest; i++)
        {
            ref readonly var n = ref nodes[i];
            if (n.Tag == HtmlTag.Text) builder.Append(markup.AsSpan(n.Start, n.End - n.Start));
            else if (HtmlTags.Is(n.Tag, TagTraits.Block)) builder.Space();
            else if (i != node && HtmlTags.Is(n.Tag, TagTraits.Unseen)) i = n.SubtreeEnd - 1;
        }

        return builder.TrimEnd().ToString();
    }
}

namespace Ingestion.Cleaner.Html;

/// <summary>A node of the flat tree: nodes stand in document order, so that a walk is a loop and a subtree a range.</summary>
internal struct HtmlNode
{
    /// <summary>The element, or <see cref="HtmlTag.Text"/>.</summary>
    public HtmlTag Tag;

    /// <summary>Depth below the root.</summary>
    public short Depth;

    /// <summary>How many attributes were kept.</summary>
    public byte AttributeCount;

    /// <summary>Index of the parent.</summary>
    public int Parent;

    /// <summary>One past the last node of the subtree.</summary>
    public int SubtreeEnd;

    /// <summary>For text: first unit in the markup. For elements: index of the first attribute.</summary>
    public int Start;

    /// <summary>For text: one past the last unit in the markup. For elements: the hash of the name.</summary>
    public int End;

    /// <summary>For text: the open link around it, or −1.</summary>
    public int Link;
}

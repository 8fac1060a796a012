using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Metadata;

/// <summary>An element that its markup says to be a piece of metadata.</summary>
/// <param name="Node">The element.</param>
/// <param name="Kind">What it says to be.</param>
/// <param name="Value">The value for machines (<c>datetime</c>, <c>content</c>), or null.</param>
internal readonly record struct MarkedElement(int Node, MarkKind Kind, string? Value)
{
    /// <summary>What an element is marked as, or null.</summary>
    public static MarkedElement? Of(HtmlTree tree, int node)
    {
        if (tree[node].AttributeCount == 0) return tree[node].Tag == HtmlTag.Time ? new MarkedElement(node, MarkKind.Time, null) : null;
        var property = tree.Raw(node, HtmlAttribute.ItemProp);
        var machine = tree.Value(node, HtmlAttribute.DateTime) ?? (property.IsEmpty ? null : tree.Value(node, HtmlAttribute.Content));
        if (!property.IsEmpty && KindOf(property) is { } kind) return new MarkedElement(node, kind, machine);
        if (tree[node].Tag == HtmlTag.Time) return new MarkedElement(node, tree.Has(node, HtmlAttribute.PubDate) ? MarkKind.Published : MarkKind.Time, machine);
        if (tree[node].Tag == HtmlTag.A && (tree.Raw(node, HtmlAttribute.Rel).Contains("author", StringComparison.OrdinalIgnoreCase) || AuthorAddress.Is(tree.Raw(node, HtmlAttribute.Href)))) return new MarkedElement(node, MarkKind.AuthorLink, null);
        return null;
    }

    private static MarkKind? KindOf(ReadOnlySpan<char> property)
    {
        if (property.Equals("datePublished", StringComparison.OrdinalIgnoreCase) || property.Equals("dateCreated", StringComparison.OrdinalIgnoreCase)) return MarkKind.Published;
        if (property.Equals("dateModified", StringComparison.OrdinalIgnoreCase)) return MarkKind.Updated;
        if (property.Equals("headline", StringComparison.OrdinalIgnoreCase)) return MarkKind.Headline;
        if (property.StartsWith("author", StringComparison.OrdinalIgnoreCase) || property.Equals("creator", StringComparison.OrdinalIgnoreCase)) return MarkKind.Author;
        return null;
    }
}

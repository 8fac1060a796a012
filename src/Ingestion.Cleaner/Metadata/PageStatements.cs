using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Metadata;

/// <summary>All that a page's markup states about its article, gathered in one walk: meta elements, links, linked data, microdata, times.</summary>
internal sealed class PageStatements
{
    private const int LongestValue = 2000;
    private const int MostMarks = 400;

    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The page's title element.</summary>
    public string? HeadTitle { get; private set; }

    /// <summary>The declared language.</summary>
    public string? Language { get; private set; }

    /// <summary>The canonical address of a link element.</summary>
    public string? CanonicalLink { get; private set; }

    /// <summary>The base address, or null.</summary>
    public string? BaseUrl { get; private set; }

    /// <summary>The article of the linked data, or null.</summary>
    public LinkedArticle? Linked { get; private set; }

    /// <summary>Elements marked as something by microdata, rel or their tag, in order.</summary>
    public List<MarkedElement> Marks { get; } = [];

    /// <summary>Values of meta elements that may stand more than once.</summary>
    public List<(string Name, string Value)> Repeated { get; } = [];

    /// <summary>The value of the first meta element of these names that has one, with its name.</summary>
    public (string Value, string Name)? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_metas.TryGetValue(name, out var value)) return (value, name);
        return null;
    }

    /// <summary>Whether the metadata call the page an article or date it as one.</summary>
    public bool StatesArticle => Linked is { IsArticle: true } || Meta("article:published_time", "article:author") is not null
        || (Meta("og:type") is { } type && type.Value.Contains("article", StringComparison.OrdinalIgnoreCase));

    /// <summary>Gathers.</summary>
    public static PageStatements Of(HtmlTree tree)
    {
        var statements = new PageStatements();
        var reader = new JsonLdReader();
        var documents = new List<IDisposable>();
        var nodes = tree.Nodes;
        for (var i = 1; i < nodes.Length; i++)
        {
            switch (nodes[i].Tag)
            {
                case HtmlTag.Html:
                    statements.Language ??= tree.Value(i, HtmlAttribute.Lang);
                    break;
                case HtmlTag.Title when statements.HeadTitle is null && !IsInSvg(tree, i):
                    statements.HeadTitle = NullIfBlank(tree.TextOf(i, LongestValue));
                    break;
                case HtmlTag.Meta:
                    statements.AddMeta(tree, i);
                    break;
                case HtmlTag.Link:
                    if (tree.Raw(i, HtmlAttribute.Rel).Equals("canonical", StringComparison.OrdinalIgnoreCase)) statements.CanonicalLink ??= tree.Value(i, HtmlAttribute.Href);
                    break;
                case HtmlTag.Base:
                    statements.BaseUrl ??= tree.Value(i, HtmlAttribute.Href);
                    break;
                case HtmlTag.Script when tree.Raw(i, HtmlAttribute.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase) && i + 1 < nodes[i].SubtreeEnd:
                    if (JsonLdText.Parse(tree.Markup.AsSpan(nodes[i + 1].Start, nodes[i + 1].End - nodes[i + 1].Start)) is not { } document) break;
                    documents.Add(document);
                    reader.Add(document.RootElement);
                    break;
                default:
                    if (statements.Marks.Count < MostMarks && MarkedElement.Of(tree, i) is { } mark) statements.Marks.Add(mark);
                    break;
            }
        }

        statements.Linked = reader.Find();
        foreach (var document in documents) document.Dispose();
        return statements;
    }

    private void AddMeta(HtmlTree tree, int node)
    {
        if (tree.Value(node, HtmlAttribute.Content) is not { Length: <= LongestValue } content) return;
        foreach (var attribute in (ReadOnlySpan<HtmlAttribute>)[HtmlAttribute.Property, HtmlAttribute.Name, HtmlAttribute.ItemProp, HtmlAttribute.HttpEquiv])
        {
            if (tree.Value(node, attribute) is not { } name) continue;
            foreach (var part in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!_metas.TryAdd(part, content) && Repeated.Count < 100) Repeated.Add((part.ToLowerInvariant(), content));
            }
        }
    }

    private static bool IsInSvg(HtmlTree tree, int node)
    {
        for (var i = tree[node].Parent; i > 0; i = tree[i].Parent)
            if (tree[i].Tag == HtmlTag.Svg) return true;
        return false;
    }

    private static string? NullIfBlank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

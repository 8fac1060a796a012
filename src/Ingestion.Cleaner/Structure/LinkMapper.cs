using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Structure;

/// <summary>Carries links from the source text over into the body.</summary>
internal sealed class LinkMapper(IReadOnlyList<ArticleLink> links)
{
    private readonly List<ArticleLink> _mapped = [];
    private int _next;

    /// <summary>The links inside the body so far.</summary>
    public IReadOnlyList<ArticleLink> Mapped => _mapped;

    /// <summary>Takes over the links of a block that became the body's stretch from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <remarks>Visible text of a page has no doubled spaces, so offsets inside a block move by one constant.</remarks>
    public void Map(SourceBlock block, int start, int end)
    {
        while (_next < links.Count && links[_next].Start < block.Start) _next++;
        if (end - start != block.Length) return;
        for (; _next < links.Count && links[_next].End <= block.End; _next++)
        {
            var link = links[_next];
            _mapped.Add(link with { Start = link.Start - block.Start + start, End = link.End - block.Start + start });
        }
    }
}

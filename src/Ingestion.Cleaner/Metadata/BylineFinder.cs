using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Finds who wrote a page's article: linked data, meta elements, marked elements, lines by the headline; the first that names a person.</summary>
internal static class BylineFinder
{
    private static readonly string[] MetaNames = ["author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "citation_author", "article.author", "authors", "creator", "og:author", "article_author", "cxenseparse:author", "rnews:author"];

    private static readonly string[] WrittenBy = ["written", "verfasst", "geschrieben", "écrit", "escrito", "scritto", "geschreven", "author", "autor"];

    /// <summary>Puts the authors into the facts, with their source.</summary>
    public static void Find(PageView view, int title, int firstBody, int lastBody)
    {
        var facts = view.Page.Facts;
        if (facts.Statements is not { } statements) return;
        var sites = SiteNames.Of(facts).Select(LineKey.Squeezed).ToHashSet(StringComparer.Ordinal);
        var visible = new VisibleByline(view, title, firstBody, lastBody);
        var linked = (Linked(statements), "json-ld");
        // What the linked data say of a page, or of a video in it, they say less of the article than the meta elements do.
        var (first, second) = statements.Linked is { IsArticle: true } ? (linked, Meta(statements)) : (Meta(statements), linked);
        var candidates = new List<(List<Author> Authors, string Source)>
        {
            first,
            second,
            (visible.Marked(MarkKind.Author), "microdata"),
            (visible.Signed(), "text"),
            (visible.Marked(MarkKind.AuthorLink), "rel:author"),
            (visible.Named(), "text"),
            (visible.Behind(), "text"),
            (visible.ByDate(), "text"),
        };
        // What was delivered with the page is surer than what its text looks like, and the page's own statements are surer than both.
        candidates.RemoveAll(c => c.Authors.Count == 0 || (facts.Authors.Count > 0 && c.Source is "text" or "rel:author"));
        if (candidates.Count == 0) return;
        // A site or body that signs its own pieces is an author of last resort.
        var chosen = candidates.FindIndex(c => c.Authors.Exists(a => a.Kind != AuthorKind.Agency && !sites.Contains(LineKey.Squeezed(a.Name))));
        if (chosen < 0) chosen = candidates.FindIndex(c => c.Authors.Exists(a => !sites.Contains(LineKey.Squeezed(a.Name))));
        if (chosen < 0) chosen = 0;
        chosen = Fuller(candidates, chosen);
        facts.Authors.Clear();
        facts.Authors.AddRange(candidates[chosen].Authors);
        facts.Sources["Authors"] = candidates[chosen].Source;
    }

    /// <summary>A candidate that gives the same first name with its family name.</summary>
    private static int Fuller(List<(List<Author> Authors, string Source)> candidates, int chosen)
    {
        if (candidates[chosen].Authors is not [{ } only] || only.Name.Contains(' ', StringComparison.Ordinal)) return chosen;
        var fuller = candidates.FindIndex(c => c.Authors is [{ Kind: AuthorKind.Person } other] && other.Name.StartsWith(only.Name + " ", StringComparison.OrdinalIgnoreCase));
        return fuller < 0 ? chosen : fuller;
    }

    private static List<Author> Linked(PageStatements statements)
    {
        var authors = new List<Author>();
        foreach (var (name, kind) in statements.Linked?.Authors ?? [])
            AuthorParser.AddTo(authors, Html.CharacterReferences.Decode(name), kind, single: kind != AuthorKind.Agency);
        return authors;
    }

    private static (List<Author>, string) Meta(PageStatements statements)
    {
        foreach (var name in MetaNames)
        {
            // Who gives a homepage there made the site's pages, not this one's text.
            if (statements.Meta(name) is not { } meta || meta.Value.Contains("://", StringComparison.Ordinal)) continue;
            var authors = new List<Author>();
            // Catalogues have an element for each author, the family name first.
            var single = name is "citation_author" or "dc.creator" or "dcterms.creator";
            AuthorParser.AddTo(authors, meta.Value, single: single);
            foreach (var (repeated, value) in statements.Repeated)
                if (repeated == name && name is "author" or "citation_author" or "article:author" or "dc.creator" && repeated == name && !value.Contains("://", StringComparison.Ordinal)) AuthorParser.AddTo(authors, value, single: single);
            if (authors.Count > 0) return (authors, "meta:" + name);
        }

        for (var i = 1; i <= 2; i++)
        {
            if (statements.Meta("twitter:label" + i) is not { } label || !WrittenBy.Any(w => label.Value.Contains(w, StringComparison.OrdinalIgnoreCase)) || statements.Meta("twitter:data" + i) is not { } data) continue;
            var authors = new List<Author>();
            AuthorParser.AddTo(authors, data.Value);
            return (authors, "meta:" + data.Name);
        }

        return ([], "");
    }
}

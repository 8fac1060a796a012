using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Finds who wrote a page's article: linked data, meta elements, marked elements, lines by the headline.</summary>
internal static class BylineFinder
{
    private const int LongestLine = 140;

    private static readonly string[] MetaNames = ["author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "citation_author", "article.author", "authors", "creator", "og:author", "article_author", "cxenseparse:author", "rnews:author"];

    /// <summary>Puts the authors into the facts, with their source.</summary>
    public static void Find(PageView view, int title, int firstBody, int lastBody)
    {
        var facts = view.Page.Facts;
        if (facts.Statements is not { } statements) return;
        var sites = SiteNames.Of(facts).Select(LineKey.Squeezed).ToHashSet(StringComparer.Ordinal);
        var candidates = new List<(List<Author> Authors, string Source)>
        {
            (Linked(statements), "json-ld"),
            Meta(statements),
            (Marked(view, MarkKind.Author), "microdata"),
            (Near(view, title, firstBody), "text"),
            (Marked(view, MarkKind.AuthorLink), "rel:author"),
            (Behind(view, lastBody), "text"),
        };
        candidates.RemoveAll(c => c.Authors.Count == 0);
        // A site that signs its own pieces is an author of last resort.
        var chosen = candidates.FirstOrDefault(c => c.Authors.Exists(a => !sites.Contains(LineKey.Squeezed(a.Name))));
        if (chosen.Authors is null) chosen = candidates.FirstOrDefault();
        if (chosen.Authors is null) return;
        facts.Authors.AddRange(chosen.Authors);
        facts.Sources["Authors"] = chosen.Source;
    }

    private static List<Author> Linked(PageStatements statements)
    {
        var authors = new List<Author>();
        foreach (var (name, organisation) in statements.Linked?.Authors ?? [])
        {
            var before = authors.Count;
            AuthorParser.AddTo(authors, Html.CharacterReferences.Decode(name));
            if (!organisation) continue;
            for (var i = before; i < authors.Count; i++) authors[i] = authors[i] with { Kind = AuthorKind.Agency };
        }

        return authors;
    }

    private static (List<Author>, string) Meta(PageStatements statements)
    {
        foreach (var name in MetaNames)
        {
            if (statements.Meta(name) is not { } meta || meta.Value.Contains("://", StringComparison.Ordinal)) continue;
            var authors = new List<Author>();
            AuthorParser.AddTo(authors, meta.Value);
            foreach (var (repeated, value) in statements.Repeated)
                if (repeated == name && name is "author" or "citation_author" or "article:author" && !value.Contains("://", StringComparison.Ordinal)) AuthorParser.AddTo(authors, value);
            if (authors.Count > 0) return (authors, "meta:" + name);
        }

        var label = statements.Meta("twitter:label1");
        if (label is { } written && (written.Value.Contains("Written", StringComparison.OrdinalIgnoreCase) || written.Value.Contains("Verfasst", StringComparison.OrdinalIgnoreCase) || written.Value.Contains("Geschrieben", StringComparison.OrdinalIgnoreCase)) && statements.Meta("twitter:data1") is { } data)
        {
            var authors = new List<Author>();
            AuthorParser.AddTo(authors, data.Value);
            return (authors, "meta:twitter:data1");
        }

        return ([], "");
    }

    private static List<Author> Marked(PageView view, MarkKind kind)
    {
        var authors = new List<Author>();
        foreach (var mark in view.Page.Facts.Statements!.Marks)
        {
            if (mark.Kind != kind || Asides.Holds(view, mark.Node)) continue;
            var text = mark.Value ?? view.Tree.TextOf(mark.Node, LongestLine + 1);
            if (text.Length <= LongestLine) AuthorParser.AddTo(authors, text);
            if (kind == MarkKind.AuthorLink && authors.Count > 0) break;
        }

        return authors;
    }

    private static List<Author> Near(PageView view, int title, int firstBody)
    {
        var centre = title >= 0 ? title : firstBody;
        if (centre < 0) return [];
        var to = Math.Min(view.Blocks.Length, Math.Max(centre + 12, firstBody + 2));
        var named = ClassWords.Bit(ClassGroup.Author);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = Math.Max(0, centre - 5); i < to; i++)
            {
                var block = view.Page.Blocks[i];
                if (i == title || block.Length > LongestLine || Asides.Holds(view, view.Blocks[i].Container)) continue;
                var line = view.Page.TextOf(block).ToString();
                var signed = pass == 0 ? AuthorParser.StartsAsByline(line) : HasName(view, i, named);
                if (!signed) continue;
                var authors = AuthorParser.Parse(WithoutDate(line)).ToList();
                if (authors.Count > 0) return authors;
            }
        }

        return [];
    }

    /// <summary>A signature at the end of the text.</summary>
    private static List<Author> Behind(PageView view, int lastBody)
    {
        for (var i = Math.Max(0, lastBody); i < view.Blocks.Length && i <= lastBody + 4; i++)
        {
            var block = view.Page.Blocks[i];
            if (lastBody < 0 || block.Length > 80) continue;
            var line = view.Page.TextOf(block).ToString();
            if (!AuthorParser.StartsAsByline(line)) continue;
            var authors = AuthorParser.Parse(WithoutDate(line)).ToList();
            if (authors.Count > 0) return authors;
        }

        return [];
    }

    private static string WithoutDate(string line)
    {
        if (!StatedTimeParser.TryFind(line, default, out _, out var span)) return line;
        var (start, length) = span.GetOffsetAndLength(line.Length);
        return (start > 2 ? line[..start] : line[(start + length)..]).Trim(' ', ',', '|', '-', '–', '·', '•', '/', '(');
    }

    private static bool HasName(PageView view, int index, ulong named)
    {
        var node = view.Tree[view.Page.Blocks[index].Place!.FirstText].Parent;
        for (var levels = 0; node > 0 && levels < 4; levels++, node = view.Tree[node].Parent)
            if ((view.Names[node] & named) != 0 && view.Nodes[node].Words <= 60) return true;
        return false;
    }
}

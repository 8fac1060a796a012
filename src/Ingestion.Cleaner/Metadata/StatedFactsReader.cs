using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Makes facts of a page's statements, before its text is looked at: each with where it came from, the most trusted first.</summary>
internal static class StatedFactsReader
{
    private const int MostTags = 50;

    /// <summary>The facts that a page's markup states.</summary>
    public static StatedFacts Read(PageStatements statements)
    {
        var facts = new StatedFacts { Statements = statements, HeadTitle = statements.HeadTitle, ArticleBody = statements.Linked?.Body };
        var linked = statements.Linked;
        Set(facts, "Title", statements.Meta("og:title", "twitter:title") ?? From(linked is { IsArticle: true } ? linked.Headline : null) ?? statements.Meta("dc.title", "dcterms.title", "parsely-title", "sailthru.title"), v => facts.Title = v);
        Set(facts, "Subtitle", From(linked?.AlternativeHeadline), v => facts.Subtitle = v);
        Set(facts, "CanonicalUrl", CanonicalAddress.Of(statements), v => facts.CanonicalUrl = v);
        Set(facts, "SiteName", statements.Meta("og:site_name") ?? From(linked?.Publisher) ?? statements.Meta("application-name", "publisher", "dc.publisher", "apple-mobile-web-app-title"), v => facts.SiteName = v);
        Set(facts, "Section", statements.Meta("article:section", "og:article:section", "parsely-section", "section", "dc.subject") ?? From(linked?.Section), v => facts.Section = v);
        Set(facts, "DeclaredLanguage", LanguageOf(statements), v => facts.Language = v);
        ReadTags(facts, statements);
        ArticleKindPolicy.Read(facts, statements);
        return facts;
    }

    private static (string Value, string Name)? From(string? linked) => linked is null ? null : (CharacterReferences.Decode(linked), "json-ld");

    private static void Set(StatedFacts facts, string field, (string Value, string Name)? found, Action<string> set)
    {
        if (found is not { } stated || string.IsNullOrWhiteSpace(stated.Value)) return;
        set(stated.Value.Trim());
        facts.Sources[field] = SourceName(stated.Name);
    }

    /// <summary>The short name of a source.</summary>
    public static string SourceName(string name) => name is "json-ld" or "html:lang" or "link:canonical" ? name : "meta:" + name;

    private static (string Value, string Name)? LanguageOf(PageStatements statements)
    {
        if (statements.Language is { Length: <= 35 } language) return (language.Replace('_', '-'), "html:lang");
        if (statements.Linked?.Language is { Length: <= 35 } linked) return (linked, "json-ld");
        return statements.Meta("content-language", "language", "dc.language") is { Value.Length: <= 35 } meta ? meta : null;
    }

    private static void ReadTags(StatedFacts facts, PageStatements statements)
    {
        var first = statements.Meta("article:tag", "og:article:tag");
        var tags = first is null ? [] : new List<string> { first.Value.Value };
        tags.AddRange(statements.Repeated.Where(r => r.Name is "article:tag" or "og:article:tag").Select(r => r.Value));
        var source = "meta:article:tag";
        if (tags.Count == 0 && statements.Linked is { Keywords.Count: > 0 } linked) (tags, source) = (linked.Keywords, "json-ld");
        if (tags.Count == 0 && statements.Meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags") is { } keywords)
            (tags, source) = ([.. keywords.Value.Split([',', ';', '，'])], "meta:" + keywords.Name);
        foreach (var tag in tags.Select(t => CharacterReferences.Decode(t.Trim())).Where(t => t.Length is > 0 and <= 100).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTags)) facts.Tags.Add(tag);
        if (facts.Tags.Count > 0) facts.Sources["Tags"] = source;
    }
}

using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Finds when a page's article was published and changed: linked data, meta elements, marked elements, text by the headline, the address.</summary>
internal static class PublishedFinder
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish_date", "publish-date", "parsely-pub-date", "sailthru.date",
        "dc.date.issued", "dcterms.created", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "cxenseparse:recs:publishtime", "article.published", "published_time", "publication_date", "published",
        "og:pubdate", "article_date_original", "citation_publication_date", "citation_date", "originalpublicationdate", "displaydate", "date.created", "rnews:datepublished", "og:regdate", "ptime", "created", "release_date",
    ];

    private static readonly string[] UpdatedNames =
        ["article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "article.updated", "updated_time", "revised", "modified"];

    /// <summary>How far the clocks of the world lie before and behind Greenwich.</summary>
    private static readonly (TimeSpan West, TimeSpan East) Offsets = (TimeSpan.FromHours(12), TimeSpan.FromHours(14));

    /// <summary>Puts both times into the facts, with their sources.</summary>
    /// <param name="view">The page.</param>
    /// <param name="title">Index of the headline, or −1.</param>
    /// <param name="firstBody">Index of the first body block, or −1.</param>
    /// <param name="hintedUrl">The page's address where the caller knows it, or null.</param>
    /// <param name="foundAt">When the page was found, or null: by it a visible day without a year is dated, where nothing surer is stated.</param>
    public static void Find(PageView view, int title, int firstBody, string? hintedUrl, DateTimeOffset? foundAt)
    {
        var facts = view.Page.Facts;
        var conventions = new DateConventions(facts.Language);
        if (facts.Statements is not { } statements) return;
        var stated = Stated(statements, statements.Linked?.Published, PublishedNames, conventions) ?? Mark(view, MarkKind.Published, conventions);
        // What was delivered with the page is surer than what its text looks like.
        if (stated is not null || facts.Published is null) Set(facts, "Published", stated is null
            ? VisibleDate.Find(view, title, firstBody, conventions) ?? Address(facts.CanonicalUrl ?? hintedUrl) ?? LeadDate.Find(view, firstBody, conventions) ?? Time(view, conventions)
                ?? VisibleDate.Find(view, title, firstBody, conventions with { Reference = foundAt }) ?? VisibleDate.Find(view, title, firstBody, conventions, VisibleDate.Doubtful)
            : LocalDay(stated.Value, VisibleDate.Find(view, title, firstBody, conventions, stated: stated.Value.Time)), t => facts.Published = t);
        Set(facts, "Updated", Stated(statements, statements.Linked?.Updated, UpdatedNames, conventions) ?? Mark(view, MarkKind.Updated, conventions), t => facts.Updated = t);
        if (facts.Published is not null || facts.Updated is null || statements.Linked is not { IsArticle: true }) return;
        facts.Published = facts.Updated;
        facts.Sources["Published"] = facts.Sources["Updated"];
    }

    /// <summary>What the linked data say of the article, else the meta elements; of a page, or of a video in it, the linked data say less than those.</summary>
    private static (StatedTime Time, string Source)? Stated(PageStatements statements, string? linked, string[] names, DateConventions conventions) => statements.Linked is { IsArticle: true }
        ? Machine(linked, "json-ld", conventions) ?? Meta(statements, names, conventions)
        : Meta(statements, names, conventions) ?? Machine(linked, "json-ld", conventions);

    /// <summary>
    /// What is stated for machines as the day after or before the one that readers are shown is the reader's day, where somewhere on earth the clock showed that day at
    /// the stated instant: theirs is the publisher's clock. A stated day without an hour may be that of any clock.
    /// </summary>
    private static (StatedTime Time, string Source) LocalDay((StatedTime Time, string Source) stated, (StatedTime Time, string Source)? shown)
    {
        if (shown is not { } visible) return stated;
        var (instant, day) = (stated.Time.Value.UtcDateTime, visible.Time.Value.Date);
        if (Math.Abs((day - stated.Time.Value.Date).TotalDays) != 1) return stated;
        if (stated.Time.Precision == TimePrecision.Day) return visible;
        return day <= (instant + Offsets.East).Date && day >= (instant - Offsets.West).Date ? visible : stated;
    }

    private static void Set(StatedFacts facts, string field, (StatedTime Time, string Source)? found, Action<StatedTime> set)
    {
        if (found is not { } stated) return;
        set(stated.Time);
        facts.Sources[field] = stated.Source;
    }

    private static (StatedTime Time, string Source)? Machine(string? value, string source, DateConventions conventions) =>
        value is { Length: <= 100 } && StatedTimeParser.ParseMachine(value, conventions) is { Precision: >= TimePrecision.Day } time ? (time, source) : null;

    private static (StatedTime Time, string Source)? Meta(PageStatements statements, string[] names, DateConventions conventions)
    {
        foreach (var name in names)
            if (statements.Meta(name) is { } meta && Machine(meta.Value, "meta:" + meta.Name, conventions) is { } found) return found;
        return null;
    }

    private static (StatedTime Time, string Source)? Mark(PageView view, MarkKind kind, DateConventions conventions)
    {
        foreach (var mark in view.Page.Facts.Statements!.Marks)
        {
            if (mark.Kind != kind) continue;
            if (Machine(mark.Value, "microdata", conventions) is { } machine) return machine;
            if (Machine(Short(view, mark.Node), "microdata", conventions) is { } text) return text;
        }

        return null;
    }

    /// <summary>The first time element that is not one of a comment or a teaser.</summary>
    private static (StatedTime Time, string Source)? Time(PageView view, DateConventions conventions)
    {
        foreach (var mark in view.Page.Facts.Statements!.Marks)
        {
            if (mark.Kind != MarkKind.Time || Asides.Holds(view, mark.Node)) continue;
            if ((Machine(mark.Value, "time", conventions) ?? Machine(Short(view, mark.Node), "time", conventions)) is { } found) return found;
        }

        return null;
    }

    private static (StatedTime Time, string Source)? Address(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var parsed)) return null;
        return UrlDate.Find(parsed.AbsolutePath) is { } day ? (day, "url") : null;
    }

    private static string Short(PageView view, int node) => view.Tree.TextOf(node, 100);
}

using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>The list of articles with its search form.</summary>
internal static class ArticlesView
{
    /// <summary>The page's content.</summary>
    public static Markup Of(ArticleSearch search, IReadOnlyList<ArticleRow> rows, Question question, DateTimeOffset now)
    {
        var more = rows.Count > ArticleListQuestions.PageSize;
        return Markup.Of($"""
            <h1>Articles</h1>
            <form class="search" role="search" action="/articles" method="get">
            <div class="wide"><label for="q">Words</label><input id="q" name="q" type="search" maxlength="200" value="{search.Words}" placeholder="&quot;exact phrase&quot;, or, -without"></div>
            <div><label for="source">Source</label><input id="source" name="source" maxlength="200" value="{search.Source}"></div>
            <div><label for="language">Language</label><input id="language" name="language" maxlength="10" size="4" value="{search.Language}" placeholder="en"></div>
            <button type="submit">Search</button></form>
            {Heading(search)}
            {ArticleList.Of([.. rows.Take(ArticleListQuestions.PageSize)], now, search == new ArticleSearch(null, null, null, 0) ? "No articles yet." : "Nothing was found. Fewer words, or another form of them, may find more.")}
            {Pages(search, more)}{QueryDisclosure.Of(question)}
            """);
    }

    private static Markup Heading(ArticleSearch search) => search.Words is null
        ? Markup.Of($"<h2>Newest first</h2>")
        : Markup.Of($"<h2>Best matches first</h2>");

    private static Markup Pages(ArticleSearch search, bool more)
    {
        var back = search.Skip > 0 ? Markup.Of($"""<a rel="prev" href="{Link(search, Math.Max(0, search.Skip - ArticleListQuestions.PageSize))}">Previous page</a> """) : Markup.Empty;
        var next = more && search.Skip < ArticleSearch.Farthest ? Markup.Of($"""<a rel="next" href="{Link(search, search.Skip + ArticleListQuestions.PageSize)}">Next page</a>""") : Markup.Empty;
        return Markup.When(search.Skip > 0 || more, () => Markup.Of($"""<nav class="pages" aria-label="Pages of articles">{back}{next}</nav>"""));
    }

    private static string Link(ArticleSearch search, int skip)
    {
        var values = new Dictionary<string, string?> { ["q"] = search.Words, ["source"] = search.Source, ["language"] = search.Language, ["skip"] = $"{skip}" };
        return "/articles" + QueryString.Create(values.Where(pair => pair.Value is not null)).ToUriComponent();
    }
}

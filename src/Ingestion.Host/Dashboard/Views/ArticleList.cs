using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Articles as a list: the headline, and what is known about it in one line.</summary>
internal static class ArticleList
{
    /// <summary>The list, or a sentence that there are none.</summary>
    public static Markup Of(IReadOnlyList<ArticleRow>? articles, DateTimeOffset now, string none)
    {
        if (articles is null) return Markup.Of($"""<div id="articles"><p class="none">Not known yet.</p></div>""");
        if (articles.Count == 0) return Markup.Of($"""<div id="articles"><p class="none">{none}</p></div>""");
        return Markup.Of($"""<div id="articles"><ul class="articles">{articles.Select(article => Item(article, now))}</ul></div>""");
    }

    /// <summary>The lang attribute for a text; none where the language is not known.</summary>
    public static Markup Lang(string language) => Markup.When(language is not ("und" or ""), () => Markup.Of($" lang=\"{language}\""));

    private static Markup Item(ArticleRow article, DateTimeOffset now) => Markup.Of($"""
        <li><p class="title"{Lang(article.Language)} dir="auto"><a href="/article/{article.ArticleId}">{(string.IsNullOrWhiteSpace(article.Title) ? "(no headline)" : article.Title)}</a></p>
        <p class="meta">{Known(article, now)}</p>
        {Markup.When(!string.IsNullOrEmpty(article.Highlight), () => Markup.Of($"<p class=\"highlight\"{Lang(article.Language)} dir=\"auto\">{Marked(article.Highlight!)}</p>"))}</li>
        """);

    private static IEnumerable<Markup> Known(ArticleRow article, DateTimeOffset now)
    {
        yield return Markup.Of($"<bdi>{article.Source}</bdi> · {article.Language}");
        if (article.Topic is { } topic) yield return Markup.Of($" · {topic}");
        if (article.PublishedAt is { } published) yield return Markup.Of($" · published {Moments.Day(published)}");
        if (article.StoredAt is { } stored) yield return Markup.Of($" · stored {Moments.Ago(stored, now)}");
    }

    /// <summary>The words that <c>news.search</c> put between « » as marks.</summary>
    private static IEnumerable<Markup> Marked(string highlight)
    {
        var inside = false;
        foreach (var part in highlight.Split('«', '»'))
        {
            var text = part;
            yield return inside ? Markup.Of($"<mark>{text}</mark>") : Markup.Text(text);
            inside = !inside;
        }
    }
}

using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>One article: what is known about it, its text, and its facts.</summary>
internal static class ArticleView
{
    /// <summary>The headline, or a word for its absence.</summary>
    public static string TitleOf(ArticleText text) => string.IsNullOrWhiteSpace(text.Title) ? "(no headline)" : text.Title;

    /// <summary>The page's content.</summary>
    public static Markup Of(ArticleFacts facts)
    {
        var text = facts.Text;
        return Markup.Of($"""
            <article><h1{ArticleList.Lang(text.Language)} dir="auto">{TitleOf(text)}</h1>
            {Markup.When(!string.IsNullOrWhiteSpace(text.Subtitle), () => Markup.Of($"<p class=\"subtitle\"{ArticleList.Lang(text.Language)} dir=\"auto\">{text.Subtitle}</p>"))}
            {ArticleSummary.Of(facts)}
            <section aria-labelledby="h-text"><h2 id="h-text">Text</h2>
            <p class="legend" aria-hidden="true"><span class="fact name">name</span> <span class="fact quote">quotation</span> <span class="fact number">number</span> <span class="fact date">date</span> <span class="reason">reason</span> <del>taken off</del></p>
            {ArticleBody.Of(facts)}{QueryDisclosure.Of(ArticleQuestions.Text(text.ArticleId))}</section>
            {FactTables.Of(facts)}</article>
            """);
    }
}

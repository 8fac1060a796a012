using Ingestion.Tests.Cleaner.Html;

namespace Ingestion.Tests.Cleaner.Furniture.HtmlBlocks;

public sealed class RepeatedBodyTests
{
    [Fact]
    public void An_article_that_stands_twice_on_its_page_is_kept_once()
    {
        var from = OwnPage.Text.IndexOf("<div class=\"article-body\">", StringComparison.Ordinal);
        var body = OwnPage.Text[from..OwnPage.Text.IndexOf("<div class=\"newsletter-signup\">", StringComparison.Ordinal)] + "</div>";
        var twice = OwnPage.Text.Insert(from, body);

        var article = OwnPage.Article(twice);

        article.Body.ShouldBe(OwnPage.Article(OwnPage.Text).Body);
        article.Removed.ShouldContain(r => r.Reason == "repeated-body" && r.Text.Contains("Two crews and a pilot"));
        SpanAssert.Consistent(article);
    }

    [Fact]
    public void A_page_without_repetition_loses_nothing() =>
        OwnPage.Article(OwnPage.Text).Removed.ShouldAllBe(r => r.Reason != "repeated-body");
}

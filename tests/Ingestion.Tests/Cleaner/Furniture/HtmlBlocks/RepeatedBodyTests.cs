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

        foreach (var line in OwnPage.Article(OwnPage.Text).Body.Split('\n')) article.Body.Split(line).Length.ShouldBe(2, line);
        article.Removed.ShouldContain(r => r.Reason == "repeated-body" && r.Text.Contains("Two crews and a pilot"));
        SpanAssert.Consistent(article);
    }

    [Fact]
    public void The_whole_text_in_one_block_for_machines_is_no_second_article()
    {
        var paragraphs = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"<p>{Sentence(i)}</p>"));
        var machines = $"<div class=\"article-body\"><div itemprop=\"articleBody\">{string.Join(' ', Enumerable.Range(1, 12).Select(Sentence))}</div><div>2026-03-05</div></div>";
        var page = OwnPage.Text.Replace("<div class=\"newsletter-signup\">", paragraphs + machines + "<div class=\"newsletter-signup\">", StringComparison.Ordinal);

        var article = OwnPage.Article(page);

        foreach (var i in Enumerable.Range(1, 12)) article.Body.Split(Sentence(i)).Length.ShouldBe(2);
        article.Body.ShouldNotContain("2026-03-05");

        static string Sentence(int i) => $"Captain number {i} told the harbour board that the {i + 20} crossings of last winter had carried more people than boats of that size should ever carry at night.";
    }

    [Fact]
    public void A_page_without_repetition_loses_nothing() =>
        OwnPage.Article(OwnPage.Text).Removed.ShouldAllBe(r => r.Reason != "repeated-body");
}

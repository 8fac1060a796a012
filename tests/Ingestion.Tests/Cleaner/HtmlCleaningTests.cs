using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner;

public sealed class HtmlCleaningTests
{
    private const string Page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Night ferries return | Coast Courier</title>
        <style>p { color: red }</style><script>var a = "<p>not text</p>";</script></head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article><h1>Night ferries return</h1>
        <p>The harbour board said on Monday that ferries will sail at night again, <a href="/history">six years after the last one</a> left the northern quay.</p>
        <p>Passengers had asked for the crossing since the bridge was closed, and the council agreed to pay for two crews.</p>
        <p>“We are glad that the lights are on again,” said Jonas Weidemann, who runs the harbour, at the first departure.</p>
        <p>The next timetable is expected in spring, when the operator will know how many people travel after dark.</p>
        </article></main>
        <aside><h2>Most read</h2><ul><li><a href="/a">Storm closes the pier</a></li><li><a href="/b">New mayor elected</a></li></ul></aside>
        <footer><p>© 2026 Coast Courier. All rights reserved.</p></footer></body></html>
        """;

    [Fact]
    public void A_page_becomes_its_paragraphs()
    {
        var article = Clean(Page);

        article.Body.Split('\n').Length.ShouldBe(4);
        article.Body.ShouldStartWith("The harbour board said on Monday");
        article.Body.ShouldEndWith("travel after dark.");
        article.Body.ShouldNotContain("Most read");
        article.Removed.ShouldContain(r => r.Text.Contains("All rights reserved") && r.Reason == "copyright");
        SpanAssert.Consistent(article);
    }

    [Fact]
    public void Links_inside_the_body_are_kept_with_their_place()
    {
        var article = Clean(Page);
        var link = article.Links.ShouldHaveSingleItem();
        link.Url.ShouldBe("/history");
        article.Body[link.Start..link.End].ShouldBe("six years after the last one");
    }

    // Cause: "&sect" without its semicolon was taken for a section sign inside an address.
    [Fact]
    public void A_parameter_of_an_address_is_no_character()
    {
        var article = Clean(Page.Replace("\"/history\"", "\"/history?id=1&sect=2&copy=3&amp;reg=4\""));
        article.Links.ShouldHaveSingleItem().Url.ShouldBe("/history?id=1&sect=2&copy=3&reg=4");
    }

    internal static CleanedArticle Clean(string page) =>
        new ArticleCleaner(new CleanerOptions()).Clean(new RawFile("page.html", Encoding.UTF8.GetBytes(page)), CleaningHints.None)
            .ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
}

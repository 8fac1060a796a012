using Ingestion.Tests.Cleaner.Html;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class HtmlTitleFinderTests
{
    private const string Headline = "Night ferries return to the north";

    [Theory]
    [InlineData("<h1>Night ferries return to the north</h1>", Headline, "h1")]
    [InlineData("<h2>Night ferries return to the north</h2>", Headline, "heading")]
    [InlineData("<h1>Coast Courier</h1><h2>Night ferries return to the north</h2>", Headline, "heading")]
    [InlineData("<h1><span>Harbour</span> <span>Night ferries return to the north</span></h1>", Headline, "meta:og:title")]
    [InlineData("", Headline, "meta:og:title")]
    public void The_headline_is_the_heading_that_the_stated_title_names(string heading, string expected, string source)
    {
        var article = OwnPage.Article(OwnPage.Text.Replace($"<h1>{Headline}</h1>", heading, StringComparison.Ordinal));
        article.Title.ShouldBe(expected);
        article.FieldSources["Title"].ShouldBe(source);
    }
}

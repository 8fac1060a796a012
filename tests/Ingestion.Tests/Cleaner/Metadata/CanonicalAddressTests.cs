using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class CanonicalAddressTests
{
    private const string Relative = "<link rel=canonical href=/news/1>";

    // Cause: the base element was read and asked by nobody.
    [Theory]
    [InlineData("<base href=https://coast.example/>" + Relative, "https://coast.example/news/1")]
    [InlineData("<base href=https://coast.example/north/><link rel=canonical href=news/1>", "https://coast.example/north/news/1")]
    [InlineData("<base href=//coast.example/>" + Relative, "https://coast.example/news/1")]
    [InlineData("<meta property=og:url content='https://coast.example/news/1?from=feed'>" + Relative, "https://coast.example/news/1")]
    [InlineData("<meta property=og:url content=https://coast.example/a/b><base href=/north/><link rel=canonical href=news/1>", "https://coast.example/north/news/1")]
    [InlineData("<base href=https://other.example/><link rel=canonical href=https://coast.example/news/1>", "https://coast.example/news/1")]
    [InlineData("<link rel=canonical href=//coast.example/news/1>", "https://coast.example/news/1")]
    public void A_relative_address_is_resolved_as_the_page_says(string head, string expected)
    {
        var article = StatingPage.Article(head);
        article.CanonicalUrl.ShouldBe(expected);
        article.FieldSources["CanonicalUrl"].ShouldBe("link:canonical");
    }

    [Theory]
    [InlineData(Relative)]
    [InlineData("<base href=/north/>" + Relative)]
    [InlineData("<base href=https://coast.example/><link rel=canonical href='javascript:void(0)'>")]
    [InlineData("<base href=https://coast.example/><link rel=canonical href=' '>")]
    [InlineData("<base href='https://'>" + Relative)]
    public void What_cannot_be_resolved_is_not_stated(string head) => StatingPage.Article(head).CanonicalUrl.ShouldBeNull();

    [Fact]
    public void Where_the_markup_does_not_say_the_sidecar_or_the_caller_does()
    {
        var hints = new CleaningHints(Url: "https://hint.example/a/b");
        StatingPage.Article(Relative, hints: hints).CanonicalUrl.ShouldBe("https://hint.example/news/1");
        StatingPage.Article(Relative, sidecar: """{"url": "https://side.example/a/b"}""", hints: hints).CanonicalUrl.ShouldBe("https://side.example/news/1");
        StatingPage.Article("<base href=https://coast.example/>" + Relative, hints: hints).CanonicalUrl.ShouldBe("https://coast.example/news/1");
        StatingPage.Article("", hints: hints).CanonicalUrl.ShouldBeNull();
        StatingPage.Article("", sidecar: """{"url": "https://side.example/a/b"}""").FieldSources["CanonicalUrl"].ShouldBe("sidecar");
    }
}

using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class ArticleKindPolicyTests
{
    [Theory]
    [InlineData("NewsArticle", "", ArticleKind.Article)]
    [InlineData("OpinionNewsArticle", "", ArticleKind.Opinion)]
    [InlineData("LiveBlogPosting", "", ArticleKind.LiveBlog)]
    [InlineData("MediaGallery", "", ArticleKind.Gallery)]
    [InlineData("VideoObject", "", ArticleKind.Video)]
    [InlineData("Review", "", ArticleKind.Opinion)]
    [InlineData("WebPage", "video.other", ArticleKind.Video)]
    // Cause: what stands in the article, and is all that the linked data tell of, stood for the article.
    [InlineData("VideoObject", "article", ArticleKind.Article)]
    [InlineData("Review", "article", ArticleKind.Article)]
    public void A_type_counts_unless_the_page_says_to_be_an_article(string type, string page, ArticleKind kind) =>
        StatingPage.Article(StatingPage.Linked($$"""{"@type": "{{type}}", "name": "The quay"}""") + (page.Length == 0 ? "" : StatingPage.Meta("og:type", page))).Kind.ShouldBe(kind);

    [Fact]
    public void A_page_that_is_dated_as_an_article_is_one() =>
        StatingPage.Article(StatingPage.Linked("""{"@type": "VideoObject", "name": "The quay"}""") + StatingPage.Meta("article:published_time", "2024-03-05")).Kind.ShouldBe(ArticleKind.Article);

    [Theory]
    [InlineData("Opinion", ArticleKind.Opinion)]
    [InlineData("Meinung", ArticleKind.Opinion)]
    [InlineData("Harbour", ArticleKind.Article)]
    public void A_section_of_opinions_holds_such(string section, ArticleKind kind) => StatingPage.Article(StatingPage.Meta("article:section", section)).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("free", false)]
    [InlineData("metered", true)]
    public void A_tier_tells_of_a_paywall(string tier, bool paywalled) => StatingPage.Article(StatingPage.Meta("article:content_tier", tier)).Paywalled.ShouldBe(paywalled);
}

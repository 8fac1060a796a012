using System.Text.Json;
using Ingestion.Cleaner.Metadata;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class JsonLdReaderTests
{
    [Theory]
    [InlineData("""{"@type": "NewsArticle", "headline": "A"}""", 3)]
    [InlineData("""{"@type": "https://schema.org/BlogPosting", "headline": "A"}""", 3)]
    [InlineData("""{"@type": ["Thing", "LiveBlogPosting"], "headline": "A"}""", 3)]
    [InlineData("""{"@type": "VideoObject", "name": "A"}""", 2)]
    [InlineData("""{"@type": "WebPage", "name": "A"}""", 1)]
    [InlineData("""{"@type": "Blog", "name": "A"}""", 1)]
    [InlineData("""{"@type": "Organization", "name": "A"}""", 0)]
    [InlineData("""{"name": "A"}""", 0)]
    [InlineData("[]", 0)]
    [InlineData("\"A\"", 0)]
    public void A_type_tells_how_much_it_promises(string json, int rank) => (Find(json)?.Rank ?? 0).ShouldBe(rank);

    [Theory]
    [InlineData("""[{"@type": "WebPage", "name": "A page"}, {"@type": "VideoObject", "name": "A video"}, {"@type": "Article", "headline": "The article"}]""")]
    [InlineData("""{"@graph": [{"@type": "Article", "headline": "The article"}, {"@type": "Article", "headline": "Another"}]}""")]
    [InlineData("""{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "The article"}}""")]
    [InlineData("""{"@type": "WebPage", "mentions": {"@type": "Article", "headline": "Mentioned"}, "about": {"@type": "Article", "headline": "The article"}}""")]
    public void The_first_that_promises_most_is_the_article_wherever_it_stands(string json) => Find(json).ShouldNotBeNull().Headline.ShouldBe("The article");

    [Theory]
    [InlineData("\"Mira Halvorsen\"", null)]
    [InlineData("""{"@type": "Person", "name": "Mira Halvorsen"}""", AuthorKind.Person)]
    [InlineData("""{"@type": "http://schema.org/Person", "givenName": "Mira", "familyName": "Halvorsen"}""", AuthorKind.Person)]
    [InlineData("""{"@type": "NewsMediaOrganization", "name": "Mira Halvorsen"}""", AuthorKind.Agency)]
    [InlineData("""{"name": "Mira Halvorsen"}""", null)]
    [InlineData("""{"@id": "#mira"}""", AuthorKind.Person)]
    [InlineData("""[{"@id": "#mira"}]""", AuthorKind.Person)]
    public void Authors_are_read_with_what_is_said_of_them(string author, AuthorKind? kind) =>
        Find($$"""[{"@type": "Article", "author": {{author}}}, {"@type": "Person", "@id": "#mira", "name": "Mira Halvorsen"}]""").ShouldNotBeNull().Authors.ShouldBe([("Mira Halvorsen", kind)]);

    [Fact]
    public void A_creator_stands_for_an_author_and_the_site_for_a_publisher()
    {
        var article = Find("""[{"@type": "Article", "creator": "Mira Halvorsen"}, {"@type": "WebSite", "name": "Coast Courier"}]""").ShouldNotBeNull();
        article.Authors.ShouldBe([("Mira Halvorsen", null)]);
        article.Publisher.ShouldBe("Coast Courier");
    }

    private static LinkedArticle? Find(string json)
    {
        using var document = JsonDocument.Parse(json);
        var reader = new JsonLdReader();
        reader.Add(document.RootElement);
        return reader.Find();
    }
}

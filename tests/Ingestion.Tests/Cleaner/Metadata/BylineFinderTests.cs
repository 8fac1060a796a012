using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class BylineFinderTests
{
    private const string Signed = "<p class=byline>By Mira Halvorsen</p>";

    // Cause: an address as author became three authors, which were surer than the byline that readers see.
    [Theory]
    [InlineData("\"https://www.coast.example/mirahalvorsen\"")]
    [InlineData("""{"@type": "Person", "name": "https://www.coast.example/mirahalvorsen"}""")]
    [InlineData("""[{"@type": "Person", "name": "www.coast.example/mirahalvorsen"}, "https://coast.example/jonas"]""")]
    public void An_address_is_no_author(string author) => Names(Article(author), Signed).ShouldBe(["Mira Halvorsen"]);

    [Fact]
    public void An_address_in_a_meta_element_or_beside_the_page_is_no_author()
    {
        Names(StatingPage.Meta("article:author", "https://www.coast.example/mirahalvorsen"), Signed).ShouldBe(["Mira Halvorsen"]);
        StatingPage.Article("", Signed, sidecar: """{"author": "https://www.coast.example/mirahalvorsen"}""").Authors.ShouldHaveSingleItem().Name.ShouldBe("Mira Halvorsen");
    }

    [Fact]
    public void Each_place_is_asked_after_the_surer_one()
    {
        var meta = StatingPage.Meta("author", "Jonas Weidemann");
        // Cause: who uploaded a video in the article stood for its author.
        var video = StatingPage.Linked("""{"@type": "VideoObject", "name": "The quay", "author": "Ada Marlowe"}""");

        SourceOf(Article("\"Ada Marlowe\"") + meta, Signed).ShouldBe("json-ld");
        SourceOf(video + meta, Signed).ShouldBe("meta:author");
        SourceOf(video, Signed).ShouldBe("json-ld");
        SourceOf(meta, Signed).ShouldBe("meta:author");
        SourceOf("", "<p><span itemprop=author>Ada Marlowe</span></p>" + Signed).ShouldBe("microdata");
        SourceOf("", Signed).ShouldBe("text");
        SourceOf("", "").ShouldBeNull();
    }

    [Fact]
    public void A_body_or_the_site_is_an_author_of_last_resort()
    {
        var agency = Article("""{"@type": "Organization", "name": "Coast Courier"}""");
        Names(agency, Signed).ShouldBe(["Mira Halvorsen"]);
        StatingPage.Article(agency).Authors.ShouldBe([new Author("Coast Courier", AuthorKind.Agency)]);
    }

    [Fact]
    public void A_first_name_is_given_its_family_name() => Names(Article("\"Mira\""), Signed).ShouldBe(["Mira Halvorsen"]);

    // Cause: the comma of a catalogue's name parted one person into two.
    [Theory]
    [InlineData("\"Halvorsen, Mira\"", "Mira Halvorsen")]
    [InlineData("""{"@type": "Person", "name": "Halvorsen, Mira"}""", "Mira Halvorsen")]
    [InlineData("""["Halvorsen, Mira", "Weidemann, Jonas"]""", "Mira Halvorsen|Jonas Weidemann")]
    [InlineData("\"Mira Halvorsen, Jonas Weidemann\"", "Mira Halvorsen|Jonas Weidemann")]
    [InlineData("""{"@type": "Organization", "name": "Halvorsen, Mira"}""", "Halvorsen|Mira")]
    public void A_name_with_the_family_first_is_one(string author, string expected) => Names(Article(author)).ShouldBe(expected.Split('|'));

    [Fact]
    public void Each_element_of_a_catalogue_holds_one_author() =>
        Names(StatingPage.Meta("citation_author", "Halvorsen, Mira") + StatingPage.Meta("citation_author", "Weidemann, Jonas K.")).ShouldBe(["Mira Halvorsen", "Jonas K. Weidemann"]);

    [Fact]
    public void Who_is_said_to_be_a_person_is_one() =>
        StatingPage.Article(Article("""{"@type": "Person", "name": "Ada Press"}""")).Authors.ShouldBe([new Author("Ada Press", AuthorKind.Person)]);

    private static string Article(string author) => StatingPage.Linked($$"""{"@type": "NewsArticle", "headline": "{{StatingPage.Headline}}", "author": {{author}}}""");

    private static IEnumerable<string> Names(string head, string lines = "") => StatingPage.Article(head, lines).Authors.Select(a => a.Name);

    private static string? SourceOf(string head, string lines) => StatingPage.Article(head, lines).FieldSources.GetValueOrDefault("Authors");
}

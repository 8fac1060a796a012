using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Html;

public sealed class PageCleaningTests
{
    private static readonly CleanedArticle Article = OwnPage.Article(OwnPage.Text);

    [Fact]
    public void The_body_is_the_articles_text_and_nothing_else()
    {
        Article.Body.ShouldContain("ferries will sail at night again, six years after the last one left");
        Article.Body.ShouldEndWith("after dark on the route.");
        Article.Body.ShouldNotContain("newsletter");
        Article.Body.ShouldNotContain("last night and it was cold");
        Article.Body.ShouldNotContain("Storm closes");
        SpanAssert.Consistent(Article);
    }

    [Fact]
    public void Every_piece_of_furniture_has_its_reason()
    {
        ReasonOf("Weather").ShouldBe("navigation");
        ReasonOf("Sign up for").ShouldBe("newsletter");
        ReasonOf("it was cold").ShouldBe("comments");
        ReasonOf("New mayor").ShouldBe("related");
        ReasonOf("All rights").ShouldBe("copyright");
        ReasonOf("northern quay on Monday evening").ShouldBe("caption");
    }

    [Fact]
    public void Headline_metadata_and_their_sources_are_stated()
    {
        Article.Title.ShouldBe("Night ferries return to the north");
        Article.Authors.ShouldBe([new Author("Mira Halvorsen", AuthorKind.Person), new Author("Jonas Weidemann", AuthorKind.Person)]);
        Article.Published.ShouldBe(new StatedTime(new DateTimeOffset(2026, 3, 5, 6, 30, 0, TimeSpan.FromHours(1)), TimePrecision.Second, OffsetStated: true));
        Article.Updated.ShouldNotBeNull().Value.Hour.ShouldBe(8);
        Article.CanonicalUrl.ShouldBe("https://coast.example/2026/03/05/night-ferries");
        Article.SiteName.ShouldBe("Coast Courier");
        Article.Section.ShouldBe("Harbour");
        Article.Tags.ShouldBe(["ferries", "north"]);
        Article.DeclaredLanguage.ShouldBe("en-GB");
        Article.Paywalled.ShouldBe(false);
        Article.Dateline.ShouldBe(new Dateline("LARVIK", "Reuters"));
        Article.FieldSources["Authors"].ShouldBe("json-ld");
        Article.FieldSources["Title"].ShouldBe("h1");
        Article.FieldSources["Section"].ShouldBe("meta:article:section");
    }

    [Fact]
    public void Blocks_say_what_they_are_and_captions_stand_apart()
    {
        var kinds = Article.Blocks.Select(b => (b.Kind, Article.Body[b.Start..b.End])).ToList();
        kinds.ShouldContain(k => k.Kind == BodyBlockKind.ListItem && k.Item2.StartsWith("The first ferry leaves"));
        kinds.ShouldContain(k => k.Kind == BodyBlockKind.Quote && k.Item2.StartsWith("“We are glad"));
        Article.Captions.ShouldBe(["The ferry at the northern quay on Monday evening"]);
        var link = Article.Links.ShouldHaveSingleItem();
        Article.Body[link.Start..link.End].ShouldBe("six years after the last one");
    }

    [Fact]
    public void What_is_not_stated_is_null()
    {
        var article = OwnPage.Article("<html><body><h1>Night ferries</h1><p>" + string.Join("</p><p>", Enumerable.Range(1, 6).Select(i => $"The harbour board said for the {i}th time that ferries will sail at night, and the council agreed with it.")) + "</p></body></html>");
        article.Published.ShouldBeNull();
        article.Authors.ShouldBeEmpty();
        article.SiteName.ShouldBeNull();
        article.Paywalled.ShouldBeNull();
    }

    private static string ReasonOf(string text) => Article.Removed.Single(r => r.Text.Contains(text)).Reason;
}

using System.Globalization;
using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class PublishedFinderTests
{
    private const string Page =
        "<html lang='en-GB'><head><title>Night ferries return to the north</title>{0}</head><body><article><h1>Night ferries return to the north</h1><p class='date'>Published: 5 March, 14:30</p>"
        + "<p>The harbour board said on Monday that ferries will sail at night again, six years after the last one left the northern quay.</p>"
        + "<p>Passengers had asked for the crossing since the bridge was closed, and the council agreed to pay for two crews.</p></article></body></html>";
    private const string Menu = "<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>News</a></li><li><a href=/c>Sport</a></li><li><a href=/d>Weather</a></li></ul></nav>";
    private static readonly string Video = StatingPage.Linked("""{"@type": "VideoObject", "name": "The quay", "uploadDate": "2019-06-01T10:00:00Z", "dateModified": "2019-07-01"}""");

    // Cause: the day of any line by the headline was taken for the publisher's where it lay beside the stated one.
    [Theory]
    [InlineData("2024-03-05T15:00:00Z", "Updated March 6, 2024", "2024-03-05")]
    [InlineData("2024-03-05T15:00:00Z", "Last modified: March 6, 2024", "2024-03-05")]
    [InlineData("2024-03-05T23:30:00Z", "Published March 6, 2024. Updated March 7, 2024", "2024-03-06")]
    [InlineData("2024-03-05T23:30:00Z", "Updated March 7, 2024. Published March 6, 2024", "2024-03-06")]
    [InlineData("2024-03-05T15:00:00Z", "Updated March 6, 2024. Published by the Coast Courier", "2024-03-05")]
    [InlineData("2024-03-06T00:30:00Z", "March 5, 2024 at 2:30 PM, updated March 6, 2024", "2024-03-05")]
    [InlineData("2024-03-06T05:30:00Z", "Updated 10:00 PM, March 5, 2024", "2024-03-05")]
    public void The_day_of_a_change_is_not_that_of_publishing(string stated, string line, string day) => DayOf(stated, line).ShouldBe(day);

    // Cause: a day was moved that no clock on earth showed at the stated instant.
    [Theory]
    [InlineData("2024-03-05T23:30:00Z", "March 6, 2024", "2024-03-06")]
    [InlineData("2024-03-05T10:00:00Z", "March 6, 2024", "2024-03-06")]
    [InlineData("2024-03-05T09:59:00Z", "March 6, 2024", "2024-03-05")]
    [InlineData("2024-03-05T03:00:00Z", "March 4, 2024", "2024-03-04")]
    [InlineData("2024-03-05T12:00:00Z", "March 4, 2024", "2024-03-05")]
    [InlineData("2024-03-05T15:00:00Z", "March 7, 2024", "2024-03-05")]
    [InlineData("2024-03-05", "March 6, 2024", "2024-03-06")]
    public void A_visible_day_is_the_publishers_where_a_clock_can_have_shown_it(string stated, string line, string day) => DayOf(stated, line).ShouldBe(day);

    [Fact]
    public void The_day_of_the_visit_in_the_masthead_is_not_the_articles()
    {
        var article = StatingPage.Article(Article("2024-03-05T15:00:00Z"), before: "<header><p>Wednesday, March 6, 2024</p></header>" + Menu);
        article.Published.ShouldBe(new StatedTime(new DateTimeOffset(2024, 3, 5, 15, 0, 0, TimeSpan.Zero), TimePrecision.Second, OffsetStated: true));
    }

    // Cause: the day on which a video in the article was uploaded stood for the article's.
    [Fact]
    public void The_meta_elements_say_more_than_the_linked_data_of_a_video_in_the_page()
    {
        var article = StatingPage.Article(Video + StatingPage.Meta("article:published_time", "2024-03-05T15:00:00Z") + StatingPage.Meta("article:modified_time", "2024-03-06T15:00:00Z"));
        article.Published!.Value.Year.ShouldBe(2024);
        article.Updated!.Value.Year.ShouldBe(2024);
        article.FieldSources["Published"].ShouldBe("meta:article:published_time");
    }

    [Fact]
    public void Each_place_is_asked_after_the_surer_one()
    {
        const string Marked = "<p>Seen <time itemprop=datePublished datetime=2024-03-03>lately</time></p>";
        var meta = StatingPage.Meta("date", "2024-03-04");

        SourceOf(Article("2024-03-05") + meta, Marked).ShouldBe("json-ld");
        SourceOf(Video + meta, Marked).ShouldBe("meta:date");
        SourceOf(meta, Marked).ShouldBe("meta:date");
        SourceOf(Video, Marked).ShouldBe("json-ld");
        SourceOf("", Marked).ShouldBe("microdata");
        SourceOf("", "<p>Published March 2, 2024</p>").ShouldBe("text");
        SourceOf("<link rel=canonical href=https://coast.example/2024/03/01/ferries>", "").ShouldBe("url");
        SourceOf("", "").ShouldBeNull();
    }

    // Cause: when the page was found was a hint that nothing read.
    [Theory]
    [InlineData("", "2024-03-06", "2024-03-05")]
    [InlineData("", "2024-03-01", "2023-03-05")]
    [InlineData("", null, null)]
    [InlineData("<meta property='article:published_time' content='2022-07-01T08:00:00Z'>", "2024-03-06", "2022-07-01")]
    public void A_visible_day_without_a_year_is_the_last_one_before_the_page_was_found(string head, string? found, string? expected)
    {
        var hints = new CleaningHints(FoundAt: found is null ? null : DateTimeOffset.Parse(found + "T12:00:00Z", CultureInfo.InvariantCulture));
        var page = Encoding.UTF8.GetBytes(Page.Replace("{0}", head, StringComparison.Ordinal));
        var article = new ArticleCleaner(new CleanerOptions()).Clean(new RawFile("page.html", page), hints).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
        (article.Published?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(expected);
    }

    private static string Article(string published) => StatingPage.Linked($$"""{"@type": "NewsArticle", "headline": "{{StatingPage.Headline}}", "datePublished": "{{published}}"}""");

    private static string? SourceOf(string head, string lines) => StatingPage.Article(head, lines).FieldSources.GetValueOrDefault("Published");

    private static string DayOf(string stated, string line) =>
        StatingPage.Article(Article(stated), $"<p class=date>{line}</p>").Published.ShouldNotBeNull().Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

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
}

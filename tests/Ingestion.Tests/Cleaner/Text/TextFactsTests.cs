using System.Globalization;
using System.Text;
using Ingestion.Cleaner;
using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Structure;
using Ingestion.Cleaner.Text;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Text;

public sealed class TextFactsTests
{
    private const string Body =
        "\n\nThe harbour board said on Monday that ferries will sail at night again, six years after the last one left the northern quay.\n\n"
        + "Passengers had asked for the crossing since the bridge was closed, and the council agreed to pay for two crews until the end of the year.\n";

    private static readonly CleaningHints Found = new(FoundAt: new DateTimeOffset(2024, 3, 6, 8, 0, 0, TimeSpan.Zero));

    // Cause: the first date of a line was read alone, and an update's word anywhere in the line judged it.
    [Theory]
    [InlineData("Published 5 March 2024 | Updated 6 March 2024", "2024-03-05", "2024-03-06")]
    [InlineData("Updated 6 March 2024 | Published 5 March 2024", "2024-03-05", "2024-03-06")]
    [InlineData("5 March 2024 (updated 6 March 2024)", "2024-03-05", "2024-03-06")]
    [InlineData("By Ruth Ellery, 5 March 2024. Last updated 6 March 2024", "2024-03-05", "2024-03-06")]
    [InlineData("Published 5 March 2024, updated at 14:30", "2024-03-05", null)]
    [InlineData("Updated: 6 March 2024", null, "2024-03-06")]
    [InlineData("2024年3月5日公開 2024年3月6日更新", "2024-03-05", "2024-03-06")]
    [InlineData("2024年3月6日更新", null, "2024-03-06")]
    public void Each_date_of_a_line_has_the_role_that_its_own_words_give(string line, string? published, string? updated)
    {
        var page = TextBlockReader.Read(line + Body, 100, CancellationToken.None);
        page.Blocks[0].Role = BlockRole.Removed;
        page.Blocks[0].Reason = FurnitureReason.Published;
        TextFacts.Read(page, default);
        Day(page.Facts.Published).ShouldBe(published);
        Day(page.Facts.Updated).ShouldBe(updated);
    }

    // Cause: when the file was found was a hint that nothing read.
    [Theory]
    [InlineData("Published: 5 March, 14:30", "2024-03-05 14:30")]
    [InlineData("Published: 24 December, 14:30", "2023-12-24 14:30")]
    public void A_date_without_a_year_is_the_last_one_before_the_file_was_found(string line, string expected)
    {
        Clean(line, Found).Published.ShouldNotBeNull().Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(expected);
        Clean(line, CleaningHints.None).Published.ShouldBeNull();
    }

    [Fact]
    public void A_date_with_a_year_is_the_same_whenever_the_file_was_found() => Day(Clean("Published: 5 March 2020", Found).Published).ShouldBe("2020-03-05");

    // Cause: a stamp was read with the conventions of no language whatever lay beside the file.
    [Theory]
    [InlineData("en-US", "2024-03-04")]
    [InlineData("en-GB", "2024-04-03")]
    public void The_language_beside_the_file_orders_day_and_month(string language, string expected) =>
        Day(Clean("Published: 3/4/2024", CleaningHints.None, $$"""{"language": "{{language}}"}""").Published).ShouldBe(expected);

    private static string? Day(StatedTime? time) => time?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static CleanedArticle Clean(string line, CleaningHints hints, string? sidecar = null)
    {
        var file = new RawFile("a.txt", Encoding.UTF8.GetBytes("Night ferries return to the north\n\n" + line + Body), sidecar is null ? default : Encoding.UTF8.GetBytes(sidecar));
        return new ArticleCleaner(new CleanerOptions()).Clean(file, hints).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
    }
}

using System.Globalization;
using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Formats;

public sealed class FrontMatterTests
{
    private static readonly CleaningHints Found = new(FoundAt: new DateTimeOffset(2024, 3, 6, 8, 0, 0, TimeSpan.Zero));

    // Cause: dates were read with the conventions of no language, whatever the block or the description beside the file said.
    [Theory]
    [InlineData("date: 3/4/2024", null, "2024-04-03")]
    [InlineData("date: 3/4/2024\nlanguage: en-US", null, "2024-03-04")]
    [InlineData("date: 3/4/2024", "en-US", "2024-03-04")]
    [InlineData("date: 3/4/2024\nlanguage: en-GB", "en-US", "2024-04-03")]
    [InlineData("date: 5 March, 14:30", null, "2024-03-05")]
    public void Its_dates_are_read_as_its_language_writes_them(string lines, string? beside, string expected)
    {
        var sidecar = beside is null ? default : Encoding.UTF8.GetBytes($$"""{"language": "{{beside}}"}""");
        var text = Encoding.UTF8.GetBytes($"---\ntitle: Night ferries return\n{lines}\n---\n\n{JsonReaderTests.First}\n\n{JsonReaderTests.Second}\n");
        var article = new ArticleCleaner(new CleanerOptions()).Clean(new RawFile("a.md", text, sidecar), Found).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
        article.Published.ShouldNotBeNull().Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(expected);
        article.FieldSources["Published"].ShouldBe("front-matter");
    }
}

using Ingestion.Cleaner.Metadata;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class UrlDateTests
{
    [Theory]
    [InlineData("/2026/03/05/night-ferries", "2026-03-05")]
    [InlineData("/news-2026-3-5-night", "2026-03-05")]
    [InlineData("/news/20260305/night", "2026-03-05")]
    [InlineData("/2026/13/05/night", null)]
    [InlineData("/news/night-ferries-2026", null)]
    [InlineData("/c_1125597921.htm", null)]
    public void Days_in_addresses_are_found(string path, string? day) =>
        UrlDate.Find(path)?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);
}

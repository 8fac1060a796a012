using Ingestion.Cleaner.Metadata;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class TitleCleanerTests
{
    [Theory]
    [InlineData("Night ferries return | Coast Courier", "Coast Courier", "", "Night ferries return")]
    [InlineData("Night ferries return - Coast Courier", "coastcourier", "", "Night ferries return")]
    [InlineData("Coast Courier: Night ferries return", "Coast Courier", "", "Coast Courier: Night ferries return")]
    [InlineData("Coast Courier | Night ferries return", "Coast Courier", "", "Night ferries return")]
    [InlineData("Night ferries - what we know", "Coast Courier", "", "Night ferries - what we know")]
    [InlineData("Night ferries return - Harbour - Coast Courier", "Coast Courier", "Night ferries return", "Night ferries return")]
    [InlineData("Night ferries return | Harbour news", "", "", "Night ferries return")]
    public void The_sites_name_is_taken_off_by_evidence(string stated, string site, string heading, string expected) =>
        TitleCleaner.Clean(stated, site.Length == 0 ? [] : [site], heading.Length == 0 ? [] : [heading]).ShouldBe(expected);
}

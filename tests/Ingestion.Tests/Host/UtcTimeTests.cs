using Ingestion.Host;

namespace Ingestion.Tests.Host;

public sealed class UtcTimeTests
{
    private static readonly DateTimeOffset InOslo = new(2026, 3, 9, 13, 5, 7, 900, TimeSpan.FromHours(1));

    [Fact]
    public void A_time_is_told_in_utc_and_says_so() => UtcTime.Of(InOslo).ShouldBe("2026-03-09 12:05:07 UTC");

    [Fact]
    public void In_a_column_the_heading_says_so() => UtcTime.InColumn(InOslo).ShouldBe("2026-03-09 12:05:07");
}

using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class MomentsTests
{
    [Theory]
    [InlineData(-100, "just now")]
    [InlineData(4, "just now")]
    [InlineData(59, "59 s ago")]
    [InlineData(60, "1 min ago")]
    [InlineData(7_200, "2 h ago")]
    [InlineData(259_200, "3 days ago")]
    public void A_distance_is_told_in_its_largest_unit(int seconds, string told) => Moments.Distance(TimeSpan.FromSeconds(seconds)).ShouldBe(told);
}

using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "0 ms")]
    [InlineData(0.045, "45 ms")]
    [InlineData(0.9994, "999 ms")]
    [InlineData(0.9996, "1.0 s")]
    [InlineData(9.94, "9.9 s")]
    [InlineData(75.4, "75 s")]
    public void A_length_of_time_is_told_in_its_unit(double seconds, string shown) => Figures.Seconds(TimeSpan.FromSeconds(seconds)).ShouldBe(shown);
}

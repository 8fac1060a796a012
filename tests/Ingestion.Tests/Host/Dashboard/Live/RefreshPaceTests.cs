using Ingestion.Host.Dashboard.Live;

namespace Ingestion.Tests.Host.Dashboard.Live;

public sealed class RefreshPaceTests
{
    [Theory]
    [InlineData(1, 1.9)]
    [InlineData(50, 10)]
    [InlineData(1_000, 200)]
    [InlineData(60_000, 300)]
    public void A_question_takes_no_more_than_half_a_percent_of_the_time(int milliseconds, double seconds) =>
        RefreshPace.After(TimeSpan.FromMilliseconds(milliseconds)).TotalSeconds.ShouldBe(seconds, 0.001);
}

using Ingestion.Host.Dashboard.Live;

namespace Ingestion.Tests.Host.Dashboard.Live;

public sealed class RefreshPaceTests
{
    [Theory]
    [InlineData(1, 50, 1.9)]
    [InlineData(100, 50, 5)]
    [InlineData(2_000, 50, 100)]
    [InlineData(60_000, 50, 300)]
    [InlineData(50, 200, 10)]
    public void A_question_takes_no_more_than_its_share_of_the_time(int milliseconds, int restful, double seconds) =>
        RefreshPace.After(TimeSpan.FromMilliseconds(milliseconds), restful).TotalSeconds.ShouldBe(seconds, 0.001);
}

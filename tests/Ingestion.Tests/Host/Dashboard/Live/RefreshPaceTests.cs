using Ingestion.Host.Dashboard.Live;

namespace Ingestion.Tests.Host.Dashboard.Live;

public sealed class RefreshPaceTests
{
    [Theory]
    [InlineData(1, 50, 1.9)]
    [InlineData(100, 50, 4.9)]
    [InlineData(2_000, 50, 98)]
    [InlineData(60_000, 50, 300)]
    [InlineData(50, 200, 9.95)]
    public void In_the_long_run_a_question_takes_no_more_than_its_share_of_the_time(int milliseconds, int restful, double seconds) =>
        After(new RefreshPace(restful), milliseconds, times: 50).ShouldBe(seconds, 0.01);

    [Fact]
    public void The_share_of_fifty_seconds_is_given_on_credit()
    {
        var pace = new RefreshPace(RefreshPace.Usual);
        After(pace, 500, times: 1).ShouldBe(1.9, 0.01);
        After(pace, 400, times: 1).ShouldBe(1.9, 0.01);
        After(pace, 20, times: 10).ShouldBe(1.9, 0.01);
        After(pace, 900, times: 1).ShouldBeGreaterThan(10);
        After(new RefreshPace(RefreshPace.Seldom), 240, times: 1).ShouldBe(1.9, 0.01);
        After(new RefreshPace(RefreshPace.Seldom), 300, times: 1).ShouldBe(9.6, 0.5);
    }

    [Fact]
    public void What_was_slow_and_is_quick_again_is_asked_often_again()
    {
        var pace = new RefreshPace(RefreshPace.Usual);
        After(pace, 60_000, times: 20).ShouldBe(300);
        After(pace, 1, times: 3).ShouldBe(1.9, 0.01);
    }

    /// <summary>Seconds of rest after the last of so many answers, each asked for as soon as it might be.</summary>
    private static double After(RefreshPace pace, int milliseconds, int times)
    {
        var (cost, rest) = (TimeSpan.FromMilliseconds(milliseconds), TimeSpan.Zero);
        for (var time = 0; time < times; time++) rest = pace.After(cost, rest + cost);
        return rest.TotalSeconds;
    }
}

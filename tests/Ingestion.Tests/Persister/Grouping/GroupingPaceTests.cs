using Ingestion.Persister.Grouping;

namespace Ingestion.Tests.Persister.Grouping;

public sealed class GroupingPaceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_full_step_is_followed_at_once() => GroupingPace.AfterStep(200, 200, Second, crowded: false, Second).ShouldBe(TimeSpan.Zero);

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(199, false)]
    [InlineData(199, true)]
    public void A_step_that_took_all_waits_the_interval(int grouped, bool crowded) =>
        GroupingPace.AfterStep(grouped, 200, Second / 10, crowded, Second).ShouldBe(Second);

    [Theory]
    [InlineData(200, 0.1, 0.9)]
    [InlineData(200, 2, 18)]
    [InlineData(50, 2, 18)]
    [InlineData(200, 3, 27)]
    [InlineData(200, 10, 30)]
    public void While_articles_crowd_in_it_rests_nine_times_as_long_as_it_works(int grouped, double took, double rest) =>
        GroupingPace.AfterStep(grouped, 200, TimeSpan.FromSeconds(took), crowded: true, Second).ShouldBe(TimeSpan.FromSeconds(rest));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(40, 60)]
    [InlineData(60, 60)]
    public void A_failure_doubles_the_wait_up_to_a_minute(int last, int next) =>
        GroupingPace.AfterFailure(TimeSpan.FromSeconds(last), Second).ShouldBe(TimeSpan.FromSeconds(next));

    // An interval beyond the longest wait made the bounds cross, which threw and ended the worker at the database's first outage.
    [Theory]
    [InlineData(0)]
    [InlineData(600)]
    public void An_interval_longer_than_the_longest_wait_is_kept(int last)
    {
        var interval = TimeSpan.FromMinutes(10);
        GroupingPace.AfterFailure(TimeSpan.FromSeconds(last), interval).ShouldBe(interval);
    }
}

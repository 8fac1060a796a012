using Ingestion.Persister.Grouping;

namespace Ingestion.Tests.Persister.Grouping;

public sealed class GroupingPaceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_step_that_found_texts_is_followed_at_once() => GroupingPace.AfterStep(1, Second, storing: false, Second).ShouldBe(TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_step_that_found_none_waits_the_interval(bool storing) => GroupingPace.AfterStep(0, Second / 10, storing, Second).ShouldBe(Second);

    [Theory]
    [InlineData(0.1, 0.4)]
    [InlineData(2, 8)]
    [InlineData(3, 12)]
    [InlineData(10, 30)]
    public void While_articles_are_stored_it_rests_four_times_as_long_as_it_works(double took, double rest) =>
        GroupingPace.AfterStep(200, TimeSpan.FromSeconds(took), storing: true, Second).ShouldBe(TimeSpan.FromSeconds(rest));

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

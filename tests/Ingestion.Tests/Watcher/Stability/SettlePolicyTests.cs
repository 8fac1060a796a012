using Ingestion.Watcher.Stability;

namespace Ingestion.Tests.Watcher.Stability;

public sealed class SettlePolicyTests
{
    private readonly SettlePolicy _policy = new(TimeSpan.FromSeconds(2));

    [Theory]
    [InlineData(3_600, 0, "SettledByItsTimes")]
    [InlineData(0.5, 0.5, "Wait")]
    [InlineData(0.5, 2, "Settled")]
    [InlineData(-3_600, 1.9, "Wait")] // the clock went back by an hour, or the share's is ahead
    [InlineData(-3_600, 2, "Settled")]
    [InlineData(3_600, 2, "Settled")]
    public void Its_own_times_or_our_own_sight_decide(double sinceChange, double unchangedFor, string expected) =>
        _policy.Decide(TimeSpan.FromSeconds(sinceChange), TimeSpan.FromSeconds(unchangedFor)).Verdict.ToString().ShouldBe(expected);

    [Theory]
    [InlineData(0.5, 0, 1.5)]
    [InlineData(0.5, 1, 1)]
    [InlineData(-3_600, 0.5, 1.5)] // never as long as the clock is wrong
    public void It_is_looked_at_again_when_the_first_of_both_can_say_yes(double sinceChange, double unchangedFor, double wait) =>
        _policy.Decide(TimeSpan.FromSeconds(sinceChange), TimeSpan.FromSeconds(unchangedFor)).Wait.TotalSeconds.ShouldBe(wait, 0.01);
}

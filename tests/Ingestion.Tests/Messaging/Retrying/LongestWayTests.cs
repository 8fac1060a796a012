using Ingestion.Messaging.Retrying;

namespace Ingestion.Tests.Messaging.Retrying;

public sealed class LongestWayTests
{
    [Fact]
    public void It_is_all_delays_and_the_trial_alone_of_each_stage() =>
        LongestWay.Of(suspectSeconds: 120).ShouldBe(3 * TimeSpan.FromSeconds((2 * (8 + 45 + 300)) + 120));
}

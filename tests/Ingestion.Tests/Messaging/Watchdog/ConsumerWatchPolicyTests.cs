using Ingestion.Messaging.Watchdog;

namespace Ingestion.Tests.Messaging.Watchdog;

public sealed class ConsumerWatchPolicyTests
{
    [Theory]
    [InlineData(0, false, ConsumerWatchDecision.Wait)]
    [InlineData(29, false, ConsumerWatchDecision.Wait)]
    [InlineData(30, false, ConsumerWatchDecision.Repair)]
    [InlineData(30, true, ConsumerWatchDecision.Wait)]
    [InlineData(89, true, ConsumerWatchDecision.Wait)]
    [InlineData(90, true, ConsumerWatchDecision.GiveUp)]
    [InlineData(900, false, ConsumerWatchDecision.Repair)]
    public void The_transport_first_then_one_repair_then_the_end(int seconds, bool repaired, ConsumerWatchDecision expected) =>
        ConsumerWatchPolicy.Decide(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(30), repaired, afterOutage: false).ShouldBe(expected);

    [Theory]
    [InlineData(0, false, ConsumerWatchDecision.Wait)]
    [InlineData(5, false, ConsumerWatchDecision.Wait)]
    [InlineData(10, false, ConsumerWatchDecision.Wake)]
    [InlineData(30, false, ConsumerWatchDecision.Repair)]
    [InlineData(90, true, ConsumerWatchDecision.GiveUp)]
    public void After_an_outage_the_endpoint_is_not_left_to_the_intervals_of_the_transport(int seconds, bool repaired, ConsumerWatchDecision expected) =>
        ConsumerWatchPolicy.Decide(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(30), repaired, afterOutage: true).ShouldBe(expected);
}

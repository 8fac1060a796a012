using Ingestion.Messaging.Consuming;

namespace Ingestion.Tests.Messaging.Consuming;

public sealed class ProbeScheduleTests
{
    [Fact]
    public void Waits_double_up_to_the_longest() =>
        Enumerable.Range(0, 6).Select(look => ProbeSchedule.Before(look).TotalSeconds).ShouldBe([0.5, 1, 2, 4, 5, 5]);

    [Fact]
    public void No_look_however_late_waits_longer() => ProbeSchedule.Before(int.MaxValue).ShouldBe(ProbeSchedule.Longest);
}

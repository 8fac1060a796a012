using Ingestion.Watcher.Intake;
using Ingestion.Watcher.Pressure;

namespace Ingestion.Tests.Watcher.Intake;

public sealed class LaneShareTests
{
    [Theory]
    [InlineData(256, 1000, 1100, true, 192, 256)] // a quarter is the backlog's own, the rest the first that come
    [InlineData(256, 1000, 1100, false, 256, 256)]
    [InlineData(256, 0, 100, true, 100, 0)] // full: the reserve is for fresh files alone
    [InlineData(256, 0, 0, true, 0, 0)]
    [InlineData(1, 1000, 1100, true, 1, 1)] // half-open after an outage: one file, of either lane
    public void Neither_lane_waits_for_the_other_to_end(int batch, int backlog, int fresh, bool backlogWaits, int expectedFresh, int expectedBacklog) =>
        LaneShare.Of(batch, new PressureDecision(backlog, fresh, null), backlogWaits).ShouldBe((expectedFresh, expectedBacklog));
}

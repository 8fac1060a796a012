using Ingestion.Host.Dashboard.Live;
using Ingestion.Messaging;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;

namespace Ingestion.Tests.Host.Dashboard.Live;

public sealed class StageReportsTests
{
    [Fact]
    public void A_stage_sums_its_queues()
    {
        var reports = StageReports.Of(
            [new("ingestion.clean", 7, 2), new("ingestion.clean.suspect", 1, 1), new("ingestion.clean.delay.5s", 3, 0), new("ingestion.clean.delay.5m", 4, 0), new("ingestion.persist", -1, 0)],
            [new StageSuspension(Stage.Persist, "database", "gone", DateTimeOffset.UnixEpoch)]);
        reports.Select(r => r.Name).ShouldBe(["clean", "classify", "persist"]);
        reports[0].ShouldBe(new StageReport("clean", 7, 7, 1, 2, null, null));
        reports[1].Ready.ShouldBeNull();
        reports[2].Ready.ShouldBeNull("a queue that does not exist has no depth");
        reports[2].Pause.ShouldBe("the database is away: gone");
    }

    [Fact]
    public void Without_a_broker_depths_are_unknown_and_pauses_are_not()
    {
        var reports = StageReports.Of(null, [new StageSuspension(Stage.Clean, "database", "gone", DateTimeOffset.UnixEpoch)]);
        reports.ShouldAllBe(r => r.Ready == null && r.Consumers == null);
        reports[0].PausedSince.ShouldBe(DateTimeOffset.UnixEpoch);
    }
}

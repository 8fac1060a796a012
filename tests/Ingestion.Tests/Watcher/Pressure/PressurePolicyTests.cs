using Ingestion.Contracts.Publishing;
using Ingestion.Watcher;
using Ingestion.Watcher.Pressure;

namespace Ingestion.Tests.Watcher.Pressure;

public sealed class PressurePolicyTests
{
    private readonly PressurePolicy _policy = new(new WatcherOptions { HighWater = 1000, LowWater = 500, InFlight = 800, MinFreeDisk = 64 << 20 });

    [Fact]
    public void It_holds_from_the_high_mark_down_to_the_low_one()
    {
        Decide(999).Reason.ShouldBeNull();
        Decide(1000).Reason!.ShouldContain("holds 1000 messages");
        Decide(501).Fresh.ShouldBe(0);
        Decide(500).Reason.ShouldBeNull();
        Decide(999).Reason.ShouldBeNull();
    }

    [Fact]
    public void Not_knowing_the_depth_holds_nothing_up()
    {
        Decide(1000);
        _policy.Decide(new PressureReading(null, 0, null)).ShouldBe(new PressureDecision(800, 900, null));
    }

    [Fact]
    public void The_files_under_way_are_bounded_and_an_eighth_more_is_for_fresh_ones()
    {
        _policy.Decide(new PressureReading(null, 800, null)).ShouldBe(new PressureDecision(0, 100, null));
        _policy.Decide(new PressureReading(null, 5000, null)).ShouldBe(new PressureDecision(0, 0, null));
    }

    [Fact]
    public void A_disk_that_is_nearly_full_holds_and_names_the_option()
    {
        _policy.Decide(new PressureReading(null, 0, (64 << 20) - 1)).Reason!.ShouldContain("Watcher:MinFreeDisk");
        _policy.Decide(new PressureReading(null, 0, 64 << 20)).Reason.ShouldBeNull();
    }

    private PressureDecision Decide(long messages) => _policy.Decide(new PressureReading(new QueueDepth("q", messages), 0, null));
}

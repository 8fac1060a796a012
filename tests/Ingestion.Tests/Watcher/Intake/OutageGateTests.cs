using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher;
using Ingestion.Watcher.Intake;

namespace Ingestion.Tests.Watcher.Intake;

public sealed class OutageGateTests
{
    [Fact]
    public async Task It_closes_with_a_failure_and_opens_with_a_success()
    {
        await using var rig = new WatchRig();
        var gate = new OutageGate(rig.Status, TimeProvider.System);
        gate.Note(new BatchOutcome(["a.txt"], PauseCause.Broker, "the broker does not confirm"));
        (gate.IsTrying, rig.Status.Cause).ShouldBe((true, PauseCause.Broker));

        gate.Note(BatchOutcome.Well);
        (gate.IsTrying, rig.Status.Cause).ShouldBe((false, null));
    }

    /// <summary>
    /// Regression: the intake's one try came by a file that the recovery was publishing at the moment, took that for a success and said that
    /// the pause was over; the recovery failed, and it was said to begin again.
    /// </summary>
    [Fact]
    public async Task A_try_that_was_left_to_somebody_else_shows_nothing()
    {
        await using var rig = new WatchRig();
        var gate = new OutageGate(rig.Status, TimeProvider.System);
        gate.Note(new BatchOutcome(["a.txt"], PauseCause.Broker, "the broker does not confirm"));

        gate.Note(BatchOutcome.Well with { Left = ["a.txt"] });
        (gate.IsTrying, rig.Status.Cause).ShouldBe((true, PauseCause.Broker));
        gate.IsClosed(TimeProvider.System.GetTimestamp()).ShouldBeTrue("the next try comes after a wait");

        gate.Open();
        gate.Note(BatchOutcome.Well with { Left = ["a.txt"] });
        gate.IsTrying.ShouldBeFalse("nothing is away");
    }
}

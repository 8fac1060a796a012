using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher;

namespace Ingestion.Tests.Watcher;

public sealed class FolderStatusTests
{
    /// <summary>Regression: the sweep told of a failure after the intake had succeeded since, and a pause that was over began again.</summary>
    [Fact]
    public async Task A_failure_that_a_success_has_overtaken_is_not_told()
    {
        await using var rig = new WatchRig();
        var began = TimeProvider.System.GetTimestamp();
        rig.Status.Pause(PauseCause.Broker, "the broker does not confirm");
        rig.Status.Resume(PauseCause.Broker);

        rig.Status.Pause(PauseCause.Broker, "the broker does not confirm", began);
        rig.Status.Cause.ShouldBeNull();
        rig.Status.Pause(PauseCause.Ledger, "the database does not answer", began);
        rig.Status.Cause.ShouldBe(PauseCause.Ledger, "of the database there was no success");
        rig.Status.Resume(PauseCause.Ledger);

        rig.Status.Pause(PauseCause.Broker, "the broker does not confirm", TimeProvider.System.GetTimestamp());
        rig.Status.Cause.ShouldBe(PauseCause.Broker);
        rig.Log.Texts(1001).Count().ShouldBe(3);
    }
}

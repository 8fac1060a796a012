using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>The persister has sent its COMMIT and will never know what became of it.</summary>
public sealed class When_a_connection_is_cut_at_its_commit(ServersFixture servers)
{
    [Fact]
    public async Task What_was_committed_is_found_again_and_not_doubled()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        var cuts = Repetitions.Of(3, 100);
        await using var service = await Service.PrepareAsync(servers, token);
        await using var cutter = new CommitCutter(service.Rows.ConnectionString, every: 2, most: cuts);
        // Small transactions, so that there are many to cut.
        var worker = service.AddWorker(null, ("ConnectionStrings__Postgres", cutter.ConnectionString), ("Persister__MaxItems", "2"), ("Watcher__EnvelopeItems", "1"));
        await worker.StartAsync(token);
        var work = new Workload(service);

        while (cutter.Cuts < cuts)
        {
            var before = cutter.Cuts;
            work.Drop(6);
            await Waiting.UntilAsync(
                "a cut or the files", async t => cutter.Cuts > before || await work.SettledAsync(t) == work.Dropped, TimeSpan.FromSeconds(60), token);
        }

        var balance = await work.SettleAsync(token);
        cutter.Cuts.ShouldBe(cuts);
        cutter.Committed.ShouldBeGreaterThan(0);
        ChaosCheck.Keep(new("connection cut after COMMIT was sent, before its answer", cuts, cutter.Committed, balance, Recovery: null));
    }
}

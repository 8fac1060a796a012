using System.Diagnostics;
using Ingestion.Acceptance.Journeys;
using Ingestion.Acceptance.Servers;
using Ingestion.Testing;
using Ingestion.Testing.Providers;

namespace Ingestion.Acceptance.Chaos;

/// <summary>A server, or the worker that holds the folder's lease and rows' locks, stops answering without going away (SIGSTOP), and goes on later.</summary>
[Collection(OutageCollection.Name)]
public sealed class When_something_hangs(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The short form has the one that no other test has in any form.</summary>
    public static TheoryData<TestServer> Servers => Repetitions.Long ? [TestServer.RabbitMq, TestServer.Postgres] : [];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Servers))]
    public async Task A_server_that_hangs_is_waited_for(TestServer server)
    {
        await using var service = await Service.StartAsync(servers, Token);
        var work = new Workload(service);
        await using var load = work.Load(5, TimeSpan.FromMilliseconds(200));
        await work.UntilSettledAsync(20, Token);
        var hits = await work.InFlightAsync(Token) > 0 ? 1 : 0;

        await service.Servers.SuspendAsync(server, Token);
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(60), Token);
        }
        finally
        {
            await service.Servers.ResumeAsync(server, CancellationToken.None);
        }

        await EndAsync(service, work, $"{server} hung for 60 s under load", hits, load);
    }

    [Fact]
    public async Task A_worker_that_hangs_with_its_locks_blocks_nobody_for_good()
    {
        Repetitions.OnlyInTheLongRun();
        var hung = TimeSpan.FromSeconds(Repetitions.Of(4, 60));
        await using var service = await Service.PrepareAsync(servers, Token);
        var holder = service.AddWorker(null, ("ConnectionStrings__Postgres", $"{service.Rows.ConnectionString};Application Name=holder"), ("Persister__MaxItems", "8"), ("Watcher__EnvelopeItems", "4"));
        await holder.StartAsync(Token);
        await service.AddWorker().StartAsync(Token, untilReady: false);
        var work = new Workload(service);
        await using var load = work.Load(5, TimeSpan.FromMilliseconds(100));
        await work.UntilSettledAsync(20, Token);

        var hits = await SuspendInTransactionAsync(service, holder) ? 1 : 0;
        await Task.Delay(hung, Token);
        holder.Signal("CONT");

        await EndAsync(service, work, $"holder of the folder's lease and of rows' locks hung for {hung.TotalSeconds:0} s", hits, load);
    }

    /// <summary>Stops the worker where it holds the lease and a transaction that has written; it is let go and stopped again until it does.</summary>
    private static async Task<bool> SuspendInTransactionAsync(Service service, WorkerProcess holder)
    {
        const string locks = """
            (select from pg_stat_activity a where a.datname = current_database() and a.application_name = 'holder'
                and ((a.state = 'idle in transaction' and a.backend_xid is not null)
                    or exists (select from pg_locks l where l.pid = a.pid and l.locktype = 'advisory' and l.granted))
                group by a.state = 'idle in transaction') kinds
            """;
        for (var look = 0; look < 400; look++)
        {
            holder.Signal("STOP");
            // What was on its way to the server is done by then, so that only what waits for the stopped worker is seen.
            await Task.Delay(50, Token);
            if (await service.Rows.CountAsync(locks, Token) == 2) return true;
            holder.Signal("CONT");
            await Task.Delay(Random.Shared.Next(1, 60), Token);
        }

        holder.Signal("STOP");
        return false;
    }

    private static async Task EndAsync(Service service, Workload work, string scenario, int hits, SteadyLoad load)
    {
        var on = Stopwatch.StartNew();
        await work.UntilSettledAsync(await work.SettledAsync(Token) + 1, Token);
        var recovery = on.Elapsed;
        await load.DisposeAsync();
        var balance = await work.SettleAsync(Token);
        ChaosCheck.Keep(new(scenario, 1, hits, balance, recovery));
        hits.ShouldBe(1);
    }
}

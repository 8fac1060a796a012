using System.Diagnostics;
using Ingestion.Acceptance.Journeys;
using Ingestion.Acceptance.Servers;
using Ingestion.Messaging.Topology;
using Ingestion.Testing;
using Ingestion.Testing.Providers;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Somebody purges a queue, or the broker loses its volume, while files are in flight: the ledger publishes them again.</summary>
[Collection(OutageCollection.Name)]
public sealed class When_the_messages_are_gone(ServersFixture servers)
{
    private const int Files = 50;

    private static readonly (string Name, string Value)[] Soon =
        [("Watcher__Republish", "00:00:03"), ("Watcher__Rescan", "00:00:01"), ("Messaging__ConsumerTolerance", "00:00:05")];

    /// <summary>The stage whose queue is purged, and the roles that bring files as far as that.</summary>
    private static readonly (Stage Stage, string Roles)[] Stops =
        [(Stage.Persist, "watcher,cleaner,classifier"), (Stage.Clean, "watcher"), (Stage.Classify, "watcher,cleaner")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_purged_queue_is_filled_again_from_the_ledger()
    {
        Repetitions.OnlyInTheLongRun();
        var purges = Repetitions.Of(1, 12);
        await using var service = await Service.PrepareAsync(servers, Token, settings: Soon);
        var work = new Workload(service);
        var broker = new BrokerView(service.RabbitMq);
        var hits = 0;
        var slowest = TimeSpan.Zero;

        for (var purge = 0; purge < purges; purge++)
        {
            var (stage, roles) = Stops[purge % Stops.Length];
            var first = service.AddWorker(roles, ("Watcher__EnvelopeItems", "1"), ("Watcher__Republish", "01:00:00"));
            await first.StartAsync(Token);
            work.Drop(Files);
            await UntilBeforeAsync(service, stage);
            await first.KillAsync();
            if (await broker.PurgeAsync(QueueNames.Work(stage), Token) >= Files) hits++;
            var gone = Stopwatch.StartNew();
            var all = service.AddWorker();
            await all.StartAsync(Token);
            await work.UntilSettledAsync(work.Dropped, Token);
            slowest = gone.Elapsed > slowest ? gone.Elapsed : slowest;
            await service.UntilSettledAsync(work.Dropped, TimeSpan.FromMinutes(1), Token);
            await all.KillAsync();
        }

        var balance = await work.SettleAsync(Token);
        ChaosCheck.Keep(new("queue purged while its files are in flight", purges, hits, balance, slowest));
        hits.ShouldBe(purges);
    }

    [Fact]
    public async Task A_broker_that_lost_its_volume_gets_its_queues_and_messages_again()
    {
        Repetitions.OnlyInTheLongRun();
        var wipes = Repetitions.Of(1, 5);
        await using var service = await Service.PrepareAsync(servers, Token, settings: [.. Soon, ("Watcher__EnvelopeItems", "1")]);
        await service.AddWorker("watcher,cleaner,classifier").StartAsync(Token);
        var work = new Workload(service);
        var hits = 0;
        var slowest = TimeSpan.Zero;
        for (var wipe = 0; wipe < wipes; wipe++)
        {
            work.Drop(Files);
            await UntilBeforeAsync(service, Stage.Persist);
            await service.Servers.WipeBrokerAsync(Token);
            await AllowAsync(service);
            var gone = Stopwatch.StartNew();
            if (await work.InFlightAsync(Token) == Files) hits++;
            var persister = service.AddWorker("persister");
            await persister.StartAsync(Token, untilReady: false);
            await work.UntilSettledAsync(work.Dropped, Token);
            slowest = gone.Elapsed > slowest ? gone.Elapsed : slowest;
            await service.UntilSettledAsync(work.Dropped, TimeSpan.FromMinutes(1), Token);
            await persister.KillAsync();
        }

        var balance = await work.SettleAsync(Token);
        ChaosCheck.Keep(new("broker's volume wiped while files are in flight", wipes, hits, balance, slowest));
        hits.ShouldBe(wipes);
    }

    private static Task<long> UntilBeforeAsync(Service service, Stage stage) => Waiting.UntilAsync(
        "the files before the stage", t => new BrokerView(service.RabbitMq).WaitingAsync(QueueNames.Work(stage), t), count => count >= Files, TimeSpan.FromMinutes(2), Token);

    /// <summary>The virtual host of the test went with the volume; making it again is the operator's part.</summary>
    private static async Task AllowAsync(Service service)
    {
        using var api = new ManagementApi(service.Servers.Management, service.RabbitMq);
        await api.CreateVirtualHostAsync(new Uri(service.RabbitMq).AbsolutePath.TrimStart('/'), Token);
    }
}

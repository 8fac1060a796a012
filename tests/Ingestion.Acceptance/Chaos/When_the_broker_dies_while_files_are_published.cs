using System.Diagnostics;
using Ingestion.Acceptance.Journeys;
using Ingestion.Acceptance.Servers;
using Ingestion.Messaging.Topology;
using Ingestion.Testing;
using Ingestion.Testing.Providers;

namespace Ingestion.Acceptance.Chaos;

/// <summary>RabbitMQ dies by SIGKILL while the watcher publishes. What it had confirmed, by the ledger, is in the queue when it is back.</summary>
[Collection(OutageCollection.Name)]
public sealed class When_the_broker_dies_while_files_are_published(ServersFixture servers)
{
    private static readonly string Queue = QueueNames.Work(Stage.Clean);

    [Fact]
    public async Task Every_confirmed_message_arrives()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        var kills = Repetitions.Of(1, 10);
        (string, string)[] settings = [("Watcher__EnvelopeItems", "1"), ("Watcher__HighWater", "1000000"), ("Watcher__InFlight", "1000000"), ("Messaging__SuspectAfter", "900")];
        await using var service = await Service.PrepareAsync(servers, token, settings: settings);
        await service.AddWorker("watcher").StartAsync(token);
        var work = new Workload(service);
        var hits = 0;
        var recovery = TimeSpan.Zero;

        for (var kill = 0; kill < kills; kill++)
        {
            if (await KillWhilePublishingAsync(service, work, token)) hits++;
            var confirmed = await ConfirmedAsync(service, token);
            await service.Servers.StartAsync(TestServer.RabbitMq, token);
            var back = Stopwatch.StartNew();
            (await FilesInQueueAsync(service, confirmed.Count, token)).IsSupersetOf(confirmed).ShouldBeTrue();
            await UntilConfirmedAsync(service, confirmed.Count + 1, token);
            recovery = back.Elapsed > recovery ? back.Elapsed : recovery;
        }

        await service.AddWorker("cleaner,classifier,persister").StartAsync(token);
        var balance = await work.SettleAsync(token);
        ChaosCheck.Keep(new("broker killed while files are published", kills, hits, balance, recovery));
        hits.ShouldBeGreaterThan(0);
    }

    /// <summary>True where the broker died with files entered and their messages not confirmed.</summary>
    private static async Task<bool> KillWhilePublishingAsync(Service service, Workload work, CancellationToken cancellationToken)
    {
        var before = (await ConfirmedAsync(service, cancellationToken)).Count;
        await using var load = work.Load(10, TimeSpan.FromMilliseconds(40));
        await UntilConfirmedAsync(service, before + 100, cancellationToken);
        await service.Servers.KillAsync(TestServer.RabbitMq, cancellationToken);
        await load.DisposeAsync();
        return await service.Rows.CountAsync("ops.file where published_at is null", cancellationToken) > 0;
    }

    private static Task<long> UntilConfirmedAsync(Service service, int files, CancellationToken cancellationToken) => Waiting.UntilAsync(
        $"{files} confirmed files", token => service.Rows.CountAsync("ops.file where published_at is not null", token), count => count >= files, TimeSpan.FromMinutes(2), cancellationToken);

    private static async Task<HashSet<Guid>> ConfirmedAsync(Service service, CancellationToken cancellationToken) =>
        [.. await service.Rows.ScalarAsync<Guid[]>("select coalesce(array_agg(id), '{}') from ops.file where published_at is not null", cancellationToken) ?? []];

    // A queue whose leader is not elected yet answers late or not at all.
    private static Task<HashSet<Guid>> FilesInQueueAsync(Service service, int atLeast, CancellationToken cancellationToken) => Waiting.UntilAsync(
        "the queue to give its messages",
        async token =>
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            limit.CancelAfter(TimeSpan.FromSeconds(30));
            return await new BrokerView(service.RabbitMq).FilesInAsync(Queue, limit.Token);
        },
        files => files.Count >= atLeast,
        TimeSpan.FromMinutes(2),
        cancellationToken);
}

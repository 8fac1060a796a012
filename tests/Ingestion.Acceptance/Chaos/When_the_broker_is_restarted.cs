using System.Diagnostics;
using Ingestion.Acceptance.Journeys;
using Ingestion.Acceptance.Servers;
using Ingestion.Testing;
using Ingestion.Testing.Providers;

namespace Ingestion.Acceptance.Chaos;

/// <summary>RabbitMQ goes down by SIGKILL and in order by turns while files come: each time every consumer is back within 30 s.</summary>
[Collection(OutageCollection.Name)]
public sealed class When_the_broker_is_restarted(ServersFixture servers)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Its_consumers_are_back_within_30_seconds()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        var restarts = Repetitions.Of(1, 20);
        await using var service = await Service.StartAsync(servers, token);
        var work = new Workload(service);
        var broker = new BrokerView(service.RabbitMq);
        var hits = 0;
        var slowest = TimeSpan.Zero;

        for (var restart = 0; restart < restarts; restart++)
        {
            await using var load = work.Load(5, TimeSpan.FromMilliseconds(250));
            await work.UntilSettledAsync(await work.SettledAsync(token) + 10, token);
            if (await work.InFlightAsync(token) > 0) hits++;
            if (restart % 2 == 1) await service.Servers.StopAsync(TestServer.RabbitMq, token);
            else await service.Servers.KillAsync(TestServer.RabbitMq, token);
            await service.Servers.StartAsync(TestServer.RabbitMq, token);
            var back = Stopwatch.StartNew();
            await UntilConsumedAsync(service, broker, token);
            slowest = back.Elapsed > slowest ? back.Elapsed : slowest;
            await load.DisposeAsync();
        }

        var balance = await work.SettleAsync(token);
        ChaosCheck.Keep(new("broker restarted, by SIGKILL and in order by turns", restarts, hits, balance, slowest));
        slowest.ShouldBeLessThan(Limit);
    }

    private static async Task UntilConsumedAsync(Service service, BrokerView broker, CancellationToken cancellationToken)
    {
        try
        {
            // Longer than the limit, so that a failure tells how long it really took.
            await Waiting.UntilAsync("every queue to have its consumer", broker.FewestConsumersAsync, fewest => fewest > 0, Limit * 4, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{service.LogTails(60)}", late);
        }
    }
}

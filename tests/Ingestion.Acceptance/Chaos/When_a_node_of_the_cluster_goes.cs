using System.Diagnostics;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Three brokers, quorum queues with a member on each; the one that the worker is connected to is killed, or cut off from the others.</summary>
public sealed class When_a_node_of_the_cluster_goes(ServersFixture servers)
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Three more brokers take longer to start than the short run has.</summary>
    public static TheoryData<string> Ways => Repetitions.Long ? ["killed", "disconnected"] : [];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Ways))]
    public async Task The_worker_goes_on_with_the_others(string way)
    {
        await using var cluster = await BrokerCluster.StartAsync(Token);
        (string, string)[] settings =
            [("ConnectionStrings__RabbitMq", cluster.Address), .. cluster.Nodes.Skip(1).Select((node, number) => ($"Messaging__Nodes__{number}", $"127.0.0.1:{node.Port}"))];
        await using var service = await Service.StartAsync(servers, Token, settings: settings);
        var work = new Workload(service);
        await using var load = work.Load(5, TimeSpan.FromMilliseconds(200));
        await work.UntilSettledAsync(50, Token);

        var node = cluster.Busiest;
        await Waiting.UntilAsync("files under way", work.InFlightAsync, files => files > 0, TimeSpan.FromMinutes(1), Token);
        var hits = node.Connections > 0 && await work.InFlightAsync(Token) > 0 ? 1 : 0;
        if (way == "killed") await node.KillAsync();
        else await node.DisconnectAsync(Token);
        var gone = Stopwatch.StartNew();
        await work.UntilSettledAsync(work.Dropped, Token);
        var recovery = gone.Elapsed;
        await Task.Delay(Apart, Token);
        if (way == "killed") node.Start();
        else await cluster.ReconnectAsync(node, Token);
        await cluster.UntilServingAsync(node, Token);
        await cluster.UntilWholeAsync(Token);
        await Task.Delay(TimeSpan.FromSeconds(5), Token);
        await load.DisposeAsync();

        var balance = await work.SettleAsync(Token);
        ChaosCheck.Keep(new($"one of three RabbitMQ nodes {way}", 1, hits, balance, recovery));
        hits.ShouldBe(1);
    }
}

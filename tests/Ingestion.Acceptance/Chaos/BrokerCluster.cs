using System.Diagnostics;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Three RabbitMQ nodes on loopback that are one cluster, with an Erlang port mapper of their own.</summary>
internal sealed class BrokerCluster : IAsyncDisposable
{
    private const string User = "chaos";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("ingestion-cluster-").FullName;
    private readonly string _secret = $"c{Guid.NewGuid():N}";
    private readonly Process _epmd;

    private BrokerCluster()
    {
        var epmd = FreePort.Next();
        _epmd = Process.Start("epmd", ["-port", $"{epmd}", "-address", "127.0.0.1"]);
        // The port in the name: nodes of other runs have other ones.
        Nodes = [.. Enumerable.Range(1, 3).Select(number => new BrokerClusterNode($"chaos{number}-{epmd}", Path.Combine(_folder, $"{number}"), FreePort.Next(), FreePort.Next(), epmd))];
        foreach (var node in Nodes) node.Configure(_secret, User, _secret, Nodes.Select(one => one.Name));
    }

    public IReadOnlyList<BrokerClusterNode> Nodes { get; }

    /// <summary>AMQP address by the first node.</summary>
    public string Address => $"amqp://{User}:{_secret}@127.0.0.1:{Nodes[0].Port}/";

    /// <summary>The node that most connections lead to now.</summary>
    public BrokerClusterNode Busiest => Nodes.MaxBy(node => node.Connections)!;

    /// <summary>Starts the three and waits until they are one cluster.</summary>
    public static async Task<BrokerCluster> StartAsync(CancellationToken cancellationToken)
    {
        var cluster = new BrokerCluster();
        try
        {
            // One after the other: the later ones find the first.
            foreach (var node in cluster.Nodes)
            {
                node.Start();
                await cluster.UntilServingAsync(node, cancellationToken);
            }

            await cluster.UntilWholeAsync(cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until a client gets in at the node.</summary>
    public async Task UntilServingAsync(BrokerClusterNode node, CancellationToken cancellationToken)
    {
        try
        {
            await Waiting.UntilAsync($"{node.Name} to serve", token => node.ServesAsync(Address, token), Patience, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{node.LogTail()}", late);
        }
    }

    /// <summary>Waits until every node sees all three.</summary>
    public async Task UntilWholeAsync(CancellationToken cancellationToken)
    {
        foreach (var node in Nodes)
            await Waiting.UntilAsync($"{node.Name} to see all nodes", node.SeesAsync, seen => seen == Nodes.Count, Patience, cancellationToken);
    }

    /// <summary>Brings a disconnected node back among the others.</summary>
    public Task ReconnectAsync(BrokerClusterNode node, CancellationToken cancellationToken) =>
        node.ReconnectAsync(_secret, Nodes.Where(one => one != node).Select(one => $"'{one.Name}'"), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes) await node.DisposeAsync();
        if (!_epmd.HasExited) _epmd.Kill();
        _epmd.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

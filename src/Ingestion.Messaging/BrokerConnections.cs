using Ingestion.Messaging.Topology;
using RabbitMQ.Client;

namespace Ingestion.Messaging;

/// <summary>Makes the connections that are not MassTransit's: for the topology, the watchdog, status and doctor.</summary>
internal static class BrokerConnections
{
    /// <summary>Connections to whichever node answers.</summary>
    public static ConnectionFactory To(Uri address, IReadOnlyList<BrokerNode> nodes) => new()
    {
        Uri = address,
        RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
        AutomaticRecoveryEnabled = false,
        EndpointResolverFactory = _ => new DefaultEndpointResolver(
            nodes.Select(node => new AmqpTcpEndpoint(node.Host, node.Port, new SslOption(node.Host, enabled: address.Scheme == "amqps")))),
    };
}

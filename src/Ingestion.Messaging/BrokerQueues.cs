using Ingestion.Messaging.Topology;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;

namespace Ingestion.Messaging;

/// <summary>Reads the state of the pipeline's queues, for status.</summary>
public static class BrokerQueues
{
    /// <summary>All queues of the catalogue; empty with the embedded transport, which has none to ask.</summary>
    /// <exception cref="BrokerRefusedException">The broker does not answer.</exception>
    /// <exception cref="FormatException">No usable address.</exception>
    public static async Task<IReadOnlyList<QueueState>> ReadAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        if (configuration.GetValue<MessagingTransport>($"{MessagingOptions.Section}:Transport") == MessagingTransport.Embedded) return [];
        var watch = new QueueWatch(Connections(configuration));
        await using (watch.ConfigureAwait(false)) return await watch.ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The broker's version as it says it (AMQP 0-9-1, server properties), or null where it says none.</summary>
    /// <exception cref="BrokerRefusedException">The broker does not answer.</exception>
    /// <exception cref="FormatException">No usable address.</exception>
    public static async Task<string?> VersionAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var connections = Connections(configuration);
        try
        {
            var connection = await connections.CreateConnectionAsync("ingestion doctor", cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
                return connection.ServerProperties is { } says && says.TryGetValue("version", out var version) && version is byte[] text ? System.Text.Encoding.UTF8.GetString(text) : null;
        }
        catch (Exception away) when (BrokerFault.IsOutage(away, cancellationToken))
        {
            throw new BrokerRefusedException(BrokerAddress.Redacted(connections.Uri), "no answer", away);
        }
    }

    private static ConnectionFactory Connections(IConfiguration configuration)
    {
        var address = BrokerAddress.Parse(configuration.GetConnectionString("RabbitMq"));
        return BrokerConnections.To(address, BrokerNode.Of(address, configuration.GetSection($"{MessagingOptions.Section}:{nameof(MessagingOptions.Nodes)}").Get<string[]>() ?? []));
    }
}

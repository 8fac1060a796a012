using Ingestion.Messaging.Topology;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

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
        var address = BrokerAddress.Parse(configuration.GetConnectionString("RabbitMq"));
        try
        {
            var factory = new ConnectionFactory { Uri = address, RequestedConnectionTimeout = TimeSpan.FromSeconds(5), AutomaticRecoveryEnabled = false };
            var connection = await factory.CreateConnectionAsync("ingestion status", cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var states = new List<QueueState>(QueueCatalogue.All.Count);
                foreach (var queue in QueueCatalogue.All) states.Add(await ReadAsync(connection, queue.Name, cancellationToken).ConfigureAwait(false));
                return states;
            }
        }
        catch (Exception away) when (away is RabbitMQClientException or IOException or TimeoutException)
        {
            throw new BrokerRefusedException(BrokerAddress.Redacted(address), "no answer", away);
        }
    }

    /// <summary>The broker's version as it says it (AMQP 0-9-1, server properties), or null where it says none.</summary>
    /// <exception cref="BrokerRefusedException">The broker does not answer.</exception>
    /// <exception cref="FormatException">No usable address.</exception>
    public static async Task<string?> VersionAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var address = BrokerAddress.Parse(configuration.GetConnectionString("RabbitMq"));
        try
        {
            var factory = new ConnectionFactory { Uri = address, RequestedConnectionTimeout = TimeSpan.FromSeconds(5), AutomaticRecoveryEnabled = false };
            var connection = await factory.CreateConnectionAsync("ingestion doctor", cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
                return connection.ServerProperties is { } says && says.TryGetValue("version", out var version) && version is byte[] text ? System.Text.Encoding.UTF8.GetString(text) : null;
        }
        catch (Exception away) when (away is RabbitMQClientException or IOException or TimeoutException)
        {
            throw new BrokerRefusedException(BrokerAddress.Redacted(address), "no answer", away);
        }
    }

    private static async Task<QueueState> ReadAsync(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        // A passive declaration that fails closes its channel: one channel a queue.
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (channel.ConfigureAwait(false))
        {
            try
            {
                var answer = await channel.QueueDeclarePassiveAsync(queue, cancellationToken).ConfigureAwait(false);
                return new QueueState(queue, answer.MessageCount, answer.ConsumerCount);
            }
            catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                return new QueueState(queue, -1, 0);
            }
        }
    }
}

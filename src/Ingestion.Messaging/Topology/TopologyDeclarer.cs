using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingestion.Messaging.Topology;

/// <summary>
/// Declares every exchange, queue and binding before the first publish, from whichever role starts first: an exchange confirms what it
/// cannot route, so a queue that is declared late is a silent loss.
/// </summary>
public sealed class TopologyDeclarer(IConnectionFactory connections)
{
    /// <summary>Declares all of <see cref="QueueCatalogue"/>; safe to run many times and many at once.</summary>
    /// <exception cref="TopologyConflictException">A queue or exchange of that name exists with other arguments.</exception>
    public async Task DeclareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await connections.CreateConnectionAsync("ingestion topology", cancellationToken).ConfigureAwait(false);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var declaring = "";
        try
        {
            foreach (var exchange in ExchangeNames.All.Values)
                await channel.ExchangeDeclareAsync(declaring = exchange, ExchangeType.Fanout, durable: true, cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (var queue in QueueCatalogue.All)
            {
                declaring = queue.Name;
                await DeclareAsync(channel, queue, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationInterruptedException conflict) when (conflict.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
        {
            throw new TopologyConflictException(declaring, conflict);
        }
    }

    private static async Task DeclareAsync(IChannel channel, QueueSpec queue, CancellationToken cancellationToken)
    {
        await channel.ExchangeDeclareAsync(queue.Name, ExchangeType.Fanout, durable: true, cancellationToken: cancellationToken).ConfigureAwait(false);
        await channel.QueueDeclareAsync(queue.Name, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(queue.Arguments), cancellationToken: cancellationToken).ConfigureAwait(false);
        await channel.QueueBindAsync(queue.Name, queue.Name, routingKey: "", cancellationToken: cancellationToken).ConfigureAwait(false);
        foreach (var exchange in queue.BoundTo)
            await channel.ExchangeBindAsync(queue.Name, exchange, routingKey: "", cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}

using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingestion.Messaging.Topology;

/// <summary>
/// Declares every exchange, queue and binding before the first publish, from whichever role starts first: an exchange confirms what it
/// cannot route, so a queue that is declared late is a silent loss.
/// </summary>
public sealed class TopologyDeclarer(IConnectionFactory connections)
{
    // The broker answers some 30 ms after it was asked for a new quorum queue; four at once make a first start sooner by a tenth (deploy/decisions/0022).
    private const int Channels = 4;

    /// <summary>Declares all of <see cref="QueueCatalogue"/>; safe to run many times and many at once.</summary>
    /// <exception cref="TopologyConflictException">A queue or exchange of that name exists with other arguments.</exception>
    public async Task DeclareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await connections.CreateConnectionAsync("ingestion topology", cancellationToken).ConfigureAwait(false);
        await EachAsync(
            connection,
            ExchangeNames.All.Values,
            exchange => exchange,
            (channel, exchange) => channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true, cancellationToken: cancellationToken),
            cancellationToken).ConfigureAwait(false);
        // The exchanges that queues are bound to are there now: the queues may come in any order.
        await Task.WhenAll(QueueCatalogue.All.Chunk((QueueCatalogue.All.Count + Channels - 1) / Channels).Select(share =>
            EachAsync(connection, share, queue => queue.Name, (channel, queue) => DeclareAsync(channel, queue, cancellationToken), cancellationToken))).ConfigureAwait(false);
    }

    private static async Task EachAsync<T>(
        IConnection connection, IEnumerable<T> items, Func<T, string> name, Func<IChannel, T, Task> declare, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        foreach (var item in items)
        {
            try
            {
                await declare(channel, item).ConfigureAwait(false);
            }
            catch (OperationInterruptedException conflict) when (conflict.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
            {
                throw new TopologyConflictException(name(item), conflict);
            }
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

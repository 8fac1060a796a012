using Ingestion.Messaging.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingestion.Messaging;

/// <summary>
/// Reads the state of the pipeline's queues over one connection that is kept, by passive declaration, which every AMQP user may do: for the watcher's pressure, the
/// watchdog, the dashboard and <c>ingest status</c>.
/// </summary>
public sealed class QueueWatch(IConnectionFactory connections) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IConnection? _connection;
    private IChannel? _channel;

    /// <summary>All queues of the catalogue.</summary>
    /// <exception cref="BrokerRefusedException">The broker does not answer.</exception>
    public Task<IReadOnlyList<QueueState>> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(QueueCatalogue.All.Select(queue => queue.Name), cancellationToken);

    /// <summary>These queues, in this order.</summary>
    /// <exception cref="BrokerRefusedException">The broker does not answer.</exception>
    public async Task<IReadOnlyList<QueueState>> ReadAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var states = new List<QueueState>();
            foreach (var queue in queues) states.Add(await ReadAsync(queue, cancellationToken).ConfigureAwait(false));
            return states;
        }
        catch (Exception away) when (BrokerFault.IsOutage(away, cancellationToken))
        {
            await CloseAsync().ConfigureAwait(false);
            throw new BrokerRefusedException(BrokerAddress.Redacted(connections.Uri), "no answer", away);
        }
        catch (OperationCanceledException)
        {
            // An answer that comes after its question was given up would be taken for the next one's.
            await CloseAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    private async Task<QueueState> ReadAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            var channel = await ChannelAsync(cancellationToken).ConfigureAwait(false);
            var answer = await channel.QueueDeclarePassiveAsync(queue, cancellationToken).ConfigureAwait(false);
            return new QueueState(queue, answer.MessageCount, answer.ConsumerCount);
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            // The broker has closed the channel; the next question opens another.
            return new QueueState(queue, -1, 0);
        }
    }

    private async Task<IChannel> ChannelAsync(CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true }) return _channel;
        if (_connection is not { IsOpen: true })
        {
            await CloseAsync().ConfigureAwait(false);
            _connection = await connections.CreateConnectionAsync("ingestion queues", cancellationToken).ConfigureAwait(false);
        }

        return _channel = await _connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private async Task CloseAsync()
    {
        var connection = _connection;
        (_connection, _channel) = (null, null);
        if (connection is null) return;
        try
        {
            await connection.AbortAsync().ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RabbitMQClientException or IOException or ObjectDisposedException)
        {
            // It is gone, which is what was asked.
        }
    }
}

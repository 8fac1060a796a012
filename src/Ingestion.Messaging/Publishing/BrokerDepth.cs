using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingestion.Messaging.Publishing;

/// <summary>Asks the broker how deep the stages' queues are, by passive declaration, which every AMQP user may do.</summary>
internal sealed class BrokerDepth(IConnectionFactory connections) : IPipelineDepth, IAsyncDisposable
{
    private static readonly string[] Queues =
        [.. Enum.GetValues<Stage>().SelectMany(stage => new[] { QueueNames.Work(stage), QueueNames.Suspect(stage) })];

    private readonly SemaphoreSlim _turn = new(1, 1);
    private IConnection? _connection;
    private IChannel? _channel;

    public async ValueTask<QueueDepth?> DeepestAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var channel = await ChannelAsync(cancellationToken).ConfigureAwait(false);
            QueueDepth? deepest = null;
            foreach (var queue in Queues)
            {
                var answer = await channel.QueueDeclarePassiveAsync(queue, cancellationToken).ConfigureAwait(false);
                if (deepest is null || answer.MessageCount > deepest.Messages) deepest = new QueueDepth(queue, answer.MessageCount);
            }

            return deepest;
        }
        catch (Exception exception) when (exception is RabbitMQClientException or IOException or TimeoutException or ObjectDisposedException)
        {
            await CloseAsync().ConfigureAwait(false);
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    private async Task<IChannel> ChannelAsync(CancellationToken cancellationToken)
    {
        if (_channel is { IsOpen: true }) return _channel;
        await CloseAsync().ConfigureAwait(false);
        _connection = await connections.CreateConnectionAsync("ingestion depth", cancellationToken).ConfigureAwait(false);
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

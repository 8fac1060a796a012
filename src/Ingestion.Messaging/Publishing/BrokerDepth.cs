using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingestion.Messaging.Publishing;

/// <summary>Asks the broker about the stages' queues, by passive declaration, which every AMQP user may do.</summary>
public sealed class BrokerDepth(IConnectionFactory connections) : IPipelineDepth, IAsyncDisposable
{
    private static readonly string[] Queues =
        [.. Enum.GetValues<Stage>().SelectMany(stage => new[] { QueueNames.Work(stage), QueueNames.Suspect(stage) })];

    private readonly SemaphoreSlim _turn = new(1, 1);
    private IConnection? _connection;
    private IChannel? _channel;

    /// <inheritdoc />
    public ValueTask<QueueDepth?> DeepestAsync(CancellationToken cancellationToken) => AskAsync<QueueDepth?>(
        async channel =>
        {
            QueueDepth? deepest = null;
            foreach (var queue in Queues)
            {
                var answer = await channel.QueueDeclarePassiveAsync(queue, cancellationToken).ConfigureAwait(false);
                if (deepest is null || answer.MessageCount > deepest.Messages) deepest = new QueueDepth(queue, answer.MessageCount);
            }

            return deepest;
        },
        _ => null,
        cancellationToken);

    /// <summary>How many consumers a queue has, of whatever process; 0 where the queue does not exist, null while the broker does not answer.</summary>
    public ValueTask<long?> ConsumersOfAsync(string queue, CancellationToken cancellationToken) => AskAsync<long?>(
        async channel => (await channel.QueueDeclarePassiveAsync(queue, cancellationToken).ConfigureAwait(false)).ConsumerCount,
        failed => failed is OperationInterruptedException { ShutdownReason.ReplyCode: Constants.NotFound } ? 0 : null,
        cancellationToken);

    private async ValueTask<T> AskAsync<T>(Func<IChannel, Task<T>> ask, Func<Exception, T> unanswered, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ask(await ChannelAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RabbitMQClientException or IOException or TimeoutException or ObjectDisposedException)
        {
            await CloseAsync().ConfigureAwait(false);
            return unanswered(exception);
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

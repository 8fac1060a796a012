using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Ingestion.Messaging;

/// <summary>One connection and its channel, opened by the first question and asked by one at a time, until an answer fails to come.</summary>
internal sealed class QueueInquiry(IConnectionFactory connections) : IAsyncDisposable
{
    private IConnection? _connection;
    private IChannel? _channel;

    /// <summary>Whether its connection has ended, so that no answer can come over it.</summary>
    public bool IsOver => _connection is { IsOpen: false };

    /// <summary>These queues, in this order, by passive declaration.</summary>
    public async Task<IReadOnlyList<QueueState>> ReadAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        var states = new List<QueueState>();
        foreach (var queue in queues) states.Add(await ReadAsync(queue, cancellationToken).ConfigureAwait(false));
        return states;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_connection is null) return;
        try
        {
            await _connection.AbortAsync().ConfigureAwait(false);
            await _connection.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RabbitMQClientException or IOException or ObjectDisposedException)
        {
            // It is gone, which is what was asked.
        }
    }

    private async Task<QueueState> ReadAsync(string queue, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
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
        _connection ??= await connections.CreateConnectionAsync("ingestion queues", cancellationToken).ConfigureAwait(false);
        return _channel = await _connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}

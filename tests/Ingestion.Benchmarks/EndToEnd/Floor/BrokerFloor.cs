using System.Text.Json;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging;
using Ingestion.Messaging.Topology;
using Ingestion.Watcher;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ingestion.Benchmarks.EndToEnd.Floor;

/// <summary>The bytes of the three hops, published with confirms to a quorum queue and consumed with acknowledgements by the bare client.</summary>
internal sealed class BrokerFloor(string address)
{
    private const int AtOnce = 16; // as many publishes wait for their confirm

    private static readonly int EnvelopeItems = new WatcherOptions().EnvelopeItems;

    /// <summary>The bodies of all messages, as JSON.</summary>
    public static IReadOnlyList<byte[]> Bodies(StageFloor stages) =>
    [
        .. stages.Found.Chunk(EnvelopeItems).Select(items => Json(new ArticleFilesFound(items))),
        .. stages.Cleaned.Chunk(EnvelopeItems).Select(items => Json(new ArticlesCleaned(items))),
        .. stages.Classified.Chunk(EnvelopeItems).Select(items => Json(new ArticlesClassified(items))),
    ];

    /// <summary>Sends them all through one queue, and returns when each is confirmed, consumed and acknowledged.</summary>
    public async Task RunAsync(IReadOnlyList<byte[]> bodies, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory { Uri = new Uri(address) };
        await using var connection = await factory.CreateConnectionAsync(cancellationToken);
        await using var second = await factory.CreateConnectionAsync(cancellationToken);
        await using var publisher = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        await using var consumer = await second.CreateChannelAsync(cancellationToken: cancellationToken);
        var arguments = QueueCatalogue.WorkArguments.ToDictionary(pair => pair.Key, pair => pair.Value);
        var queue = (await publisher.QueueDeclareAsync($"floor-{Guid.NewGuid():N}", durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken)).QueueName;
        var consumed = ConsumeAsync(consumer, queue, bodies.Count, cancellationToken);
        using var room = new SemaphoreSlim(AtOnce);
        await Task.WhenAll(bodies.Select(body => PublishAsync(publisher, queue, body, room, cancellationToken)));
        await await consumed;
        await publisher.QueueDeleteAsync(queue, cancellationToken: cancellationToken);
    }

    private static async Task PublishAsync(IChannel channel, string queue, byte[] body, SemaphoreSlim room, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken);
        try
        {
            await channel.BasicPublishAsync("", queue, mandatory: true, new BasicProperties { Persistent = true }, body, cancellationToken);
        }
        finally
        {
            room.Release();
        }
    }

    private static async Task<Task> ConsumeAsync(IChannel channel, string queue, int messages, CancellationToken cancellationToken)
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = messages;
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, cancellationToken);
            if (Interlocked.Decrement(ref left) == 0) all.TrySetResult();
        };
        await channel.BasicQosAsync(0, AtOnce, global: false, cancellationToken);
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancellationToken);
        return all.Task.WaitAsync(TimeSpan.FromMinutes(10), cancellationToken);
    }

    private static byte[] Json<T>(T envelope) => JsonSerializer.SerializeToUtf8Bytes(envelope, MessageJson.Options);
}

using System.Text;
using System.Text.RegularExpressions;
using Ingestion.Messaging;
using Ingestion.Messaging.Topology;
using RabbitMQ.Client;

namespace Ingestion.Acceptance.Chaos;

/// <summary>What a scenario sees of the pipeline's queues, and does to them, over connections of its own.</summary>
internal sealed partial class BrokerView(string address)
{
    private readonly ConnectionFactory _connections = new() { Uri = new Uri(address), AutomaticRecoveryEnabled = false, RequestedConnectionTimeout = TimeSpan.FromSeconds(5) };

    /// <summary>The queues that the stages consume.</summary>
    public static IReadOnlyList<string> Consumed { get; } =
        [.. Enum.GetValues<Stage>().SelectMany(stage => new[] { QueueNames.Work(stage), QueueNames.Suspect(stage) }), QueueNames.Quarantine];

    /// <summary>The state of these queues; messages are those that nobody holds.</summary>
    public async Task<IReadOnlyList<QueueState>> StateAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        await using var watch = new QueueWatch(_connections);
        return await watch.ReadAsync(queues, cancellationToken);
    }

    /// <summary>Messages of one queue that nobody holds.</summary>
    public async Task<long> WaitingAsync(string queue, CancellationToken cancellationToken) => (await StateAsync([queue], cancellationToken))[0].Messages;

    /// <summary>Consumers of the queue that has the fewest.</summary>
    public async Task<long> FewestConsumersAsync(CancellationToken cancellationToken) => (await StateAsync(Consumed, cancellationToken)).Min(queue => (long)queue.Consumers);

    /// <summary>Empties a queue as somebody at the dashboard would, and says of how many messages.</summary>
    public async Task<long> PurgeAsync(string queue, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        return await channel.QueuePurgeAsync(queue, cancellationToken);
    }

    /// <summary>The ids of all files whose messages wait in a queue; they are put back.</summary>
    public async Task<HashSet<Guid>> FilesInAsync(string queue, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var files = new HashSet<Guid>();
        // Nothing is acknowledged: with the channel's end the broker puts them back.
        while (await channel.BasicGetAsync(queue, autoAck: false, cancellationToken) is { } message)
            files.UnionWith(FileId().Matches(Encoding.UTF8.GetString(message.Body.Span)).Select(id => Guid.Parse(id.Groups[1].ValueSpan)));
        return files;
    }

    /// <summary>A queue of the test that gets a copy of everything that is published to an exchange from now on.</summary>
    public async Task CopyAsync(string exchange, string queue, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: cancellationToken);
        await channel.QueueBindAsync(queue, exchange, routingKey: "", cancellationToken: cancellationToken);
    }

    /// <summary>Takes everything out of a queue and publishes each message this many times in a row to an exchange, confirmed.</summary>
    /// <returns>How many messages there were.</returns>
    public async Task<int> MultiplyAsync(string queue, string exchange, int copies, CancellationToken cancellationToken)
    {
        await using var connection = await _connections.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        var messages = 0;
        for (; await channel.BasicGetAsync(queue, autoAck: true, cancellationToken) is { } message; messages++)
        {
            for (var copy = 0; copy < copies; copy++)
                await channel.BasicPublishAsync(exchange, "", mandatory: true, new BasicProperties(message.BasicProperties), message.Body, cancellationToken);
        }

        return messages;
    }

    [GeneratedRegex("\"fileId\"\\s*:\\s*\"([0-9a-fA-F-]{36})\"")]
    private static partial Regex FileId();
}

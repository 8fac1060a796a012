using System.Text;
using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Topology;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;

namespace Ingestion.Acceptance.Transport;

public sealed class RabbitMqConformanceTests(ServersFixture servers) : TransportConformance
{
    protected override async Task<IReadOnlyDictionary<string, string?>> SettingsAsync()
    {
        var running = await servers.StartedAsync(TestContext.Current.CancellationToken);
        return new Dictionary<string, string?>
        {
            ["ConnectionStrings:RabbitMq"] = await running.CreateVirtualHostAsync(TestContext.Current.CancellationToken),
        };
    }

    [Theory]
    [InlineData("this is no JSON", "unreadable-message")]
    [InlineData("""{"messageType":["urn:message:Ingestion.Contracts.Messages:NeverHeardOf"],"message":{}}""", "unknown-message")]
    public async Task What_nobody_can_read_is_quarantined_with_its_text(string body, string cause)
    {
        await PublishRawAsync(QueueNames.Work(Stage.Clean), body);
        await Until(() => !Pipeline.Quarantined.IsEmpty);
        await Task.Delay(500, TestContext.Current.CancellationToken); // long enough for a second copy, which the dead-letter filter once sent
        Pipeline.Quarantined.Single().Cause.ShouldBe(cause);
        Pipeline.Quarantined.Single().Payload.ShouldBe(body);
    }

    /// <summary>Regression of the transport's own kind: an exchange confirms what it cannot route, which is a silent loss.</summary>
    [Fact]
    public async Task A_publish_that_no_queue_takes_is_not_confirmed()
    {
        var factory = Services.GetRequiredService<IConnectionFactory>();
        await using var connection = await factory.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
        await channel.ExchangeUnbindAsync(QueueNames.Work(Stage.Clean), "ingestion.article-files-found", "", cancellationToken: TestContext.Current.CancellationToken);
        var publisher = Services.GetRequiredService<IArticlePublisher>();
        await Should.ThrowAsync<PublishNotConfirmedException>(() => publisher.PublishAsync(Envelope("lost"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_changed_queue_argument_is_refused_by_name()
    {
        var factory = Services.GetRequiredService<IConnectionFactory>();
        await using var connection = await factory.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
        var delayed = QueueNames.Delay(Stage.Persist, DelayTier.All[0]);
        await channel.QueueDeleteAsync(delayed, cancellationToken: TestContext.Current.CancellationToken);
        await channel.QueueDeclareAsync(delayed, durable: true, exclusive: false, autoDelete: false, cancellationToken: TestContext.Current.CancellationToken);
        var conflict = await Should.ThrowAsync<TopologyConflictException>(() => Services.GetRequiredService<TopologyDeclarer>().DeclareAsync(TestContext.Current.CancellationToken));
        conflict.Name.ShouldBe(delayed);
    }

    private async Task PublishRawAsync(string exchange, string body)
    {
        var factory = Services.GetRequiredService<IConnectionFactory>();
        await using var connection = await factory.CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json" };
        await channel.BasicPublishAsync(exchange, "", mandatory: true, properties, Encoding.UTF8.GetBytes(body), TestContext.Current.CancellationToken);
    }
}

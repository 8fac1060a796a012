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

    /// <summary>Regression: an envelope that the broker gave up (delivery limit) was taken for a message of no file, and its files stayed in flight.</summary>
    [Fact]
    public async Task What_the_broker_gives_up_is_quarantined_item_by_item()
    {
        var envelope = Envelope("given-up-1", "given-up-2");
        var endpoint = await Services.GetRequiredService<MassTransit.IBus>().GetSendEndpoint(new Uri($"exchange:{QueueNames.Quarantine}"));
        await endpoint.Send(envelope, TestContext.Current.CancellationToken);
        await Until(() => Pipeline.Quarantined.Count == 2);
        Pipeline.Quarantined.Select(q => q.Identity.FileId).ShouldBe(envelope.Items.Select(i => i.Identity.FileId), ignoreOrder: true);
        Pipeline.Quarantined.ShouldAllBe(q => q.Cause == "delivery-limit" && q.Stage == "clean");
    }

    [Fact]
    public async Task The_quarantine_queue_is_bound_to_nothing_but_quarantine()
    {
        await Publisher.PublishAsync(Envelope("passes"), TestContext.Current.CancellationToken);
        await Until(() => !Pipeline.Cleaned.IsEmpty);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Pipeline.Quarantined.ShouldBeEmpty();
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

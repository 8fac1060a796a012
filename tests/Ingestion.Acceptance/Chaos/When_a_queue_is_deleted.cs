using Ingestion.Acceptance.Journeys;
using Ingestion.Messaging.Topology;
using Ingestion.Testing;
using RabbitMQ.Client;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Somebody deletes the queues on the dashboard while the worker runs: they and their consumers come back, and files go on.</summary>
public sealed class When_a_queue_is_deleted(ServersFixture servers)
{
    [Fact]
    public async Task Its_consumer_comes_back_and_files_are_stored()
    {
        var token = TestContext.Current.CancellationToken;
        await using var service = await Service.StartAsync(servers, token, settings: ("Messaging__ConsumerTolerance", "00:00:05"));
        service.DropFile("works/before.txt", OwnArticles.Numbered(1));
        await service.UntilSettledAsync(1, TimeSpan.FromSeconds(60), token);

        await DeleteAsync(service.RabbitMq, [.. Enum.GetValues<Stage>().Select(QueueNames.Work)], token);
        service.DropFile("works/after.txt", OwnArticles.Numbered(2));
        await service.UntilSettledAsync(2, TimeSpan.FromSeconds(150), token);

        (await service.Rows.CustodyAsync(token)).ShouldBe("stored=2");
        (await service.Rows.UnprovenAsync(token)).ShouldBe(0);
    }

    private static async Task DeleteAsync(string address, string[] queues, CancellationToken cancellationToken)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        foreach (var queue in queues) await channel.QueueDeleteAsync(queue, cancellationToken: cancellationToken);
    }
}

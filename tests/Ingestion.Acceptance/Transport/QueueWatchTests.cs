using Ingestion.Messaging;
using Ingestion.Testing;
using RabbitMQ.Client;

namespace Ingestion.Acceptance.Transport;

public sealed class QueueWatchTests(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>
    /// Regression: a broker that hung for longer than the client waits for an answer ended the worker. The client cancels such a question with a
    /// token of its own, which was taken for the worker's own stop and passed on to the host.
    /// </summary>
    [Fact]
    public async Task A_broker_that_does_not_answer_is_away_and_answers_again_later()
    {
        var address = new Uri(await (await servers.StartedAsync(Token)).CreateVirtualHostAsync(Token));
        await using var gate = new TcpGate(address.Host, address.Port);
        gate.Open();
        await using var watch = new QueueWatch(new ConnectionFactory
        {
            Uri = new UriBuilder(address) { Host = "127.0.0.1", Port = gate.Port }.Uri,
            AutomaticRecoveryEnabled = false,
            ContinuationTimeout = TimeSpan.FromSeconds(1),
        });
        (await watch.ReadAsync(["nothing"], Token)).Single().Messages.ShouldBe(-1, "there is no such queue");

        gate.Stall();
        (await Should.ThrowAsync<BrokerRefusedException>(() => watch.ReadAsync(["nothing"], Token))).Message.ShouldContain("no answer");
        gate.Resume();

        (await watch.ReadAsync(["nothing"], Token)).Single().Messages.ShouldBe(-1);
    }
}

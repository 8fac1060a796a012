using System.Diagnostics;
using Ingestion.Messaging;
using Ingestion.Testing;
using RabbitMQ.Client;

namespace Ingestion.Acceptance.Transport;

public sealed class QueueWatchTests(ServersFixture servers)
{
    private Uri? _address;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>
    /// Regression: a broker that hung for longer than the client waits for an answer ended the worker. The client cancels such a question with a
    /// token of its own, which was taken for the worker's own stop and passed on to the host.
    /// </summary>
    [Fact]
    public async Task A_broker_that_does_not_answer_is_away_and_answers_again_later()
    {
        await using var gate = await OpenGateAsync();
        await using var watch = Watch(gate, answersWithin: TimeSpan.FromSeconds(1));
        (await watch.ReadAsync(["nothing"], Token)).Single().Messages.ShouldBe(-1, "there is no such queue");

        gate.Stall();
        (await Should.ThrowAsync<BrokerRefusedException>(() => watch.ReadAsync(["nothing"], Token))).Message.ShouldContain("no answer");
        gate.Resume();

        (await watch.ReadAsync(["nothing"], Token)).Single().Messages.ShouldBe(-1);
    }

    /// <summary>
    /// Regression: the page's and the gauges' three seconds of patience with a broker that hangs were twenty and more. The client looks at the asker's
    /// token only after its own time for an answer, and ending the connection took as long again, with everybody else's questions behind it.
    /// </summary>
    [Fact]
    public async Task An_asker_who_has_no_patience_left_is_let_go_at_once_and_the_next_is_answered()
    {
        await using var gate = await OpenGateAsync();
        await using var watch = Watch(gate, answersWithin: TimeSpan.FromSeconds(20));
        await watch.ReadAsync(["nothing"], Token);

        gate.Stall();
        var start = Stopwatch.GetTimestamp();
        for (var asker = 0; asker < 2; asker++)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
            patience.CancelAfter(TimeSpan.FromMilliseconds(300));
            await Should.ThrowAsync<OperationCanceledException>(() => watch.ReadAsync(["nothing"], patience.Token));
        }

        gate.Resume();
        (await watch.ReadAsync(["nothing"], Token)).Single().Messages.ShouldBe(-1);
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    /// <summary>Regression: the first question after the broker's restart found the connection closed, and said that the broker was away.</summary>
    [Fact]
    public async Task A_connection_that_ended_while_nobody_asked_is_made_anew()
    {
        await using var gate = await OpenGateAsync();
        await using var watch = Watch(gate, answersWithin: TimeSpan.FromSeconds(20));
        await watch.ReadAsync(["nothing"], Token);

        gate.Cut();
        // The client notices at once, but on a thread of its own.
        await Task.Delay(TimeSpan.FromSeconds(1), Token);

        (await watch.ReadAsync(["nothing"], Token)).Single().Messages.ShouldBe(-1);
    }

    private async Task<TcpGate> OpenGateAsync()
    {
        _address = new Uri(await (await servers.StartedAsync(Token)).CreateVirtualHostAsync(Token));
        var gate = new TcpGate(_address.Host, _address.Port);
        gate.Open();
        return gate;
    }

    private QueueWatch Watch(TcpGate gate, TimeSpan answersWithin) => new(new ConnectionFactory
    {
        Uri = new UriBuilder(_address!) { Host = "127.0.0.1", Port = gate.Port }.Uri,
        AutomaticRecoveryEnabled = false,
        ContinuationTimeout = answersWithin,
    });
}

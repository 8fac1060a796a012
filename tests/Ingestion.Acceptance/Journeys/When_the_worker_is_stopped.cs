using System.Text;
using Ingestion.Testing;
using Npgsql;
using RabbitMQ.Client;

namespace Ingestion.Acceptance.Journeys;

/// <summary>SIGTERM while articles are on their way.</summary>
public sealed class When_the_worker_is_stopped(ServersFixture servers)
{
    private const int Files = 120;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_takes_no_more_ends_what_is_under_way_acknowledges_it_and_exits_with_0()
    {
        await using var service = await Service.StartAsync(servers, Token);
        await using (await TableLock.TakeAsync(service.Rows, Token))
        {
            service.DropNumbered(0, Files);
            await TableLock.UntilWaitedForAsync(service.Rows, Token);
            (await service.Rows.CountAsync("news.article_revision", Token)).ShouldBe(0);
            service.Worker.Signal("TERM");
            await Task.Delay(TimeSpan.FromSeconds(1), Token);
            service.DropFile("works/late.txt", OwnArticles.Numbered(Files));
            service.Worker.IsRunning.ShouldBeTrue("it waits for what is under way");
        }

        (await service.Worker.EndedAsync(TimeSpan.FromSeconds(25), Token)).ShouldBe(0, service.Worker.LogTail());
        (await service.Rows.CountAsync("ops.file where path = 'works/late.txt'", Token)).ShouldBe(0, "nothing is taken after the signal");
        var stored = await service.Rows.ScalarAsync<string>("select string_agg(id::text, ' ') from ops.file where outcome = 'stored'", Token);
        stored.ShouldNotBeNull("what was under way was committed");
        var waiting = await MessagesAsync(service.RabbitMq, "ingestion.persist");
        foreach (var id in stored.Split(' ')) waiting.ShouldNotContain(id, customMessage: "a committed item's message was not acknowledged");

        await service.Worker.StartAsync(Token);
        await service.UntilSettledAsync(Files + 1, TimeSpan.FromSeconds(90), Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe($"stored={Files + 1}");
        (await service.Rows.CountAsync("news.article_revision", Token)).ShouldBe(Files + 1);
    }

    [Fact]
    public async Task It_ends_with_status_0_in_the_middle_of_its_work()
    {
        await using var service = await Service.StartAsync(servers, Token);
        service.DropNumbered(0, 40);
        (await service.Worker.StopAsync(TimeSpan.FromSeconds(30))).ShouldBe(0, service.Worker.LogTail());
    }

    /// <summary>Regression: the cancelled start was taken for a failure, status 1, and a unit that was stopped stood as failed.</summary>
    [Fact]
    public async Task It_ends_with_status_0_while_it_still_waits_for_a_server()
    {
        await using var service = await Service.PrepareAsync(servers, Token);
        service.Worker.Environment["ConnectionStrings__Postgres"] =
            new NpgsqlConnectionStringBuilder(service.Worker.Environment["ConnectionStrings__Postgres"]) { Port = FreePort.Next() }.ConnectionString;
        await service.Worker.StartAsync(Token, untilReady: false);
        await Waiting.UntilAsync("the log to tell of it", _ => Task.FromResult(service.Worker.Log().Contains("Waiting for PostgreSQL", StringComparison.Ordinal)), cancellationToken: Token);
        (await service.Worker.StopAsync(TimeSpan.FromSeconds(30))).ShouldBe(0, service.Worker.LogTail());
    }

    [Fact]
    public async Task A_second_signal_ends_it_at_once()
    {
        await using var service = await Service.StartAsync(servers, Token);
        service.DropNumbered(0, 200);
        service.Worker.Signal("TERM");
        service.Worker.Signal("TERM");
        (await service.Worker.EndedAsync(TimeSpan.FromSeconds(5), Token)).ShouldBeOneOf(0, 143);
        await service.Worker.StartAsync(Token);
        await service.UntilSettledAsync(200, TimeSpan.FromSeconds(120), Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=200");
    }

    /// <summary>The bodies of all messages of a queue, which stay in it.</summary>
    private static async Task<string> MessagesAsync(string address, string queue)
    {
        var bodies = new StringBuilder();
        await using var connection = await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        while (await channel.BasicGetAsync(queue, autoAck: false, Token) is { } message) bodies.Append(Encoding.UTF8.GetString(message.Body.Span));
        return bodies.ToString();
    }
}

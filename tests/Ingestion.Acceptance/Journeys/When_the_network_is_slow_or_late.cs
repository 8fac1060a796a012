using Ingestion.Acceptance.Chaos;
using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Servers that come after the worker, and a broker from which nothing comes back.</summary>
public sealed class When_the_network_is_slow_or_late(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_start_waits_for_its_servers_and_says_so_once_each()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.PrepareAsync(servers, Token);
        await using var database = BeforePostgres(service);
        await using var broker = BeforeRabbitMq(service);
        await service.Worker.StartAsync(Token, untilReady: false);
        await SaysAsync(service, "Waiting for PostgreSQL: ");
        await Task.Delay(TimeSpan.FromSeconds(3), Token);
        service.Worker.IsRunning.ShouldBeTrue();
        database.Open();
        await SaysAsync(service, "Waiting for RabbitMQ at ");
        broker.Open();
        await service.Worker.UntilReadyAsync(Token);

        service.DropFile("works/1.txt", OwnArticles.Numbered(1));
        await service.UntilSettledAsync(1, TimeSpan.FromSeconds(60), Token);
        foreach (var line in (string[])["Waiting for PostgreSQL", "Waiting for RabbitMQ"])
            service.Worker.Log().Split(line).Length.ShouldBe(2, "once, and not with every try");
        service.Worker.Log().ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_publish_that_does_not_return_is_given_up_by_its_deadline_and_taken_up_again()
    {
        Repetitions.OnlyInTheLongRun();
        const int files = 60;
        await using var service = await Service.PrepareAsync(servers, Token, settings: ("Messaging__PublishTimeout", "00:00:03"));
        await using var broker = BeforeRabbitMq(service);
        broker.Open();
        await service.Worker.StartAsync(Token);
        service.DropNumbered(0, files / 2);
        await service.UntilSettledAsync(files / 2, TimeSpan.FromSeconds(60), Token);

        broker.Stall();
        service.DropNumbered(files / 2, files - (files / 2));
        await SaysAsync(service, "nothing came back within 3 s");
        (await service.Rows.CountAsync("ops.file where outcome = 'in_flight' and published_at is null", Token)).ShouldBeGreaterThan(0);
        (await service.Rows.UnprovenAsync(Token)).ShouldBe(0);
        broker.Resume();

        await service.UntilSettledAsync(files, TimeSpan.FromSeconds(120), Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe($"stored={files}");
        (await service.Rows.CountAsync("news.article_revision", Token)).ShouldBe(files);
    }

    private static TcpGate BeforePostgres(Service service)
    {
        var settings = new NpgsqlConnectionStringBuilder(service.Worker.Environment["ConnectionStrings__Postgres"]);
        var gate = new TcpGate(settings.Host!, settings.Port);
        (settings.Host, settings.Port) = ("127.0.0.1", gate.Port);
        service.Worker.Environment["ConnectionStrings__Postgres"] = settings.ConnectionString;
        return gate;
    }

    private static TcpGate BeforeRabbitMq(Service service)
    {
        var address = new Uri(service.RabbitMq);
        var gate = new TcpGate(address.Host, address.Port);
        service.Worker.Environment["ConnectionStrings__RabbitMq"] = new UriBuilder(address) { Host = "127.0.0.1", Port = gate.Port }.Uri.AbsoluteUri;
        return gate;
    }

    private static Task SaysAsync(Service service, string text) => Waiting.UntilAsync(
        $"the log to say '{text}'", _ => Task.FromResult(service.Worker.Log().Contains(text, StringComparison.Ordinal)), TimeSpan.FromSeconds(60), Token);
}

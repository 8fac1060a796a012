using Ingestion.Acceptance.Servers;
using Ingestion.Testing;
using Ingestion.Testing.Providers;

namespace Ingestion.Acceptance.Journeys;

[Collection(OutageCollection.Name)]
public sealed class When_a_server_goes_away(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestServer.RabbitMq)]
    [InlineData(TestServer.Postgres)]
    public async Task An_orderly_restart_loses_and_quarantines_nothing(TestServer server)
    {
        await using var service = await Service.StartAsync(servers, Token);
        service.DropNumbered(0, 150);
        await service.Servers.RestartAsync(server, Token);
        service.DropNumbered(150, 150);
        await service.UntilSettledAsync(300, TimeSpan.FromSeconds(120), Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=300");
        await service.Worker.UntilReadyAsync(Token);
    }

    [Theory]
    [InlineData(TestServer.RabbitMq)]
    [InlineData(TestServer.Postgres)]
    public async Task Readiness_tells_the_truth_and_comes_back_by_itself(TestServer server)
    {
        await using var service = await Service.StartAsync(servers, Token);
        await service.Servers.KillAsync(server, Token);
        await Waiting.UntilAsync("the worker not to be ready", async token => !await service.Worker.IsReadyAsync(token), TimeSpan.FromSeconds(30), Token);
        await service.Servers.StartAsync(server, Token);
        await service.Worker.UntilReadyAsync(Token);
        service.DropNumbered(0, 1);
        await service.UntilSettledAsync(1, TimeSpan.FromSeconds(60), Token);
        // An outage was once 276 KB of the transport's stack traces in half a minute.
        service.Worker.Log().ShouldNotContain("   at ");
    }
}

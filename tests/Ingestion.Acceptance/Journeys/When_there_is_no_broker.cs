using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

public sealed class When_there_is_no_broker(ServersFixture servers)
{
    [Fact]
    public async Task The_embedded_transport_does_the_same_and_a_kill_loses_nothing()
    {
        var token = TestContext.Current.CancellationToken;
        // After a kill the embedded transport's messages are gone; how long the watcher waits before it believes so is not what this is about.
        await using var service = await Service.StartAsync(servers, token, embedded: true, ("Watcher__Republish", "00:00:05"));
        service.DropNumbered(0, 200);
        await Waiting.UntilAsync("some rows", async t => await service.Rows.CountAsync("news.article", t) > 0, cancellationToken: token);
        await service.Worker.KillAsync();
        await service.Worker.StartAsync(token);
        await service.UntilSettledAsync(200, TimeSpan.FromSeconds(120), token);
        (await service.Rows.CustodyAsync(token)).ShouldBe("stored=200");
    }
}

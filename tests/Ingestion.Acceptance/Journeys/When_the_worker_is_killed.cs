using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

public sealed class When_the_worker_is_killed(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_on_where_it_was()
    {
        await using var service = await Service.StartAsync(servers, Token);
        service.DropNumbered(0, 300);
        await Waiting.UntilAsync("some rows", async token => await service.Rows.CountAsync("news.article", token) > 0, cancellationToken: Token);
        await service.Worker.KillAsync();
        await service.Worker.StartAsync(Token);
        await service.UntilSettledAsync(300, TimeSpan.FromSeconds(120), Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=300");
        (await service.Rows.CountAsync("news.article_revision", Token)).ShouldBe(300);
    }
}

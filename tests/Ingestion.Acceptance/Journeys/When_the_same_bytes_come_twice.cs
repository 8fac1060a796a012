using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

public sealed class When_the_same_bytes_come_twice(ServersFixture servers)
{
    [Fact]
    public async Task The_second_is_a_duplicate_of_the_first()
    {
        var token = TestContext.Current.CancellationToken;
        await using var service = await Service.StartAsync(servers, token);
        service.DropFile("one/a.txt", OwnArticles.Scraped);
        await service.UntilSettledAsync(1, TimeSpan.FromSeconds(90), token);
        service.DropFile("two/b.txt", OwnArticles.Scraped);
        await service.UntilSettledAsync(2, TimeSpan.FromSeconds(90), token);

        (await service.Rows.CustodyAsync(token)).ShouldBe("duplicate=1, stored=1");
        (await service.Rows.CountAsync("news.article", token)).ShouldBe(1);
        (await service.Rows.CountAsync("ops.file d join ops.file o on o.id = d.duplicate_of where d.path = 'two/b.txt' and o.path = 'one/a.txt'", token)).ShouldBe(1);
    }
}

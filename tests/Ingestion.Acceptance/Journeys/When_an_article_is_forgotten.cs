using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

public sealed class When_an_article_is_forgotten(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_gone_everywhere_and_does_not_come_back()
    {
        await using var service = await Service.StartAsync(servers, Token);
        service.DropFile("one/a.txt", OwnArticles.Scraped);
        service.DropFile("two/other.txt", OwnArticles.Numbered(1));
        await service.UntilSettledAsync(2, TimeSpan.FromSeconds(60), Token);
        service.DropFile("three/copy.txt", OwnArticles.Scraped);
        await service.UntilSettledAsync(3, TimeSpan.FromSeconds(60), Token);
        var article = (await service.Rows.ScalarAsync<Guid>("select article_id from news.article where source = 'one'", Token)).ToString();

        var told = await service.Worker.RunAsync(Token, "explain", "a.txt");
        told.Status.ShouldBe(0, told.Output);
        told.Output.ShouldContain("stored as 1 article(s)");
        told.Output.ShouldContain("taken off as");
        (await service.Worker.RunAsync(Token, "explain", "copy.txt")).Output.ShouldContain("a duplicate of one/a.txt");
        (await service.Worker.RunAsync(Token, "explain", "nothing-of-this-name.txt")).Status.ShouldBe(1);
        var clean = await service.Worker.RunAsync(Token, "verify");
        clean.Status.ShouldBe(0, clean.Output);

        var shown = await service.Worker.RunAsync(Token, "forget", article);
        shown.Status.ShouldBe(0, shown.Output);
        (await service.Rows.CountAsync("news.article", Token)).ShouldBe(2);
        var done = await service.Worker.RunAsync(Token, "forget", article, "--yes", "--note", "a court said so");
        done.Status.ShouldBe(0, done.Output);

        (await service.Rows.ScalarAsync<string>("select string_agg(source, ',') from news.article", Token)).ShouldBe("two");
        (await service.Rows.CountAsync("news.search('ferry')", Token)).ShouldBe(0);
        (await service.Rows.CountAsync("news.quotation q where not exists (select from news.article_revision r where r.id = q.revision_id)", Token)).ShouldBe(0);
        (await service.Rows.CountAsync("ops.signature s where not exists (select from news.article_revision r where r.id = s.revision_id)", Token)).ShouldBe(0);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("rejected=2, stored=1");
        Directory.EnumerateFiles(service.Archive, "*.txt", SearchOption.AllDirectories).Count().ShouldBe(1);
        var verified = await service.Worker.RunAsync(Token, "verify");
        verified.Status.ShouldBe(0, verified.Output);

        service.DropFile("four/again.txt", OwnArticles.Scraped);
        await service.UntilSettledAsync(4, TimeSpan.FromSeconds(60), Token);
        (await service.Rows.ScalarAsync<string>("select outcome || '/' || reason from ops.file where path = 'four/again.txt'", Token)).ShouldBe("rejected/forgotten");
        (await service.Rows.CustodyAsync(Token)).ShouldBe("rejected=3, stored=1");
    }
}

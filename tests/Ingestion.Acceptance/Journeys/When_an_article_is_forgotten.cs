using System.Text;
using System.Text.Json;
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

    // Cause: with its rows the takedown lost what led from the article to its files; after a deletion that failed the same command said that there is no article,
    // the bytes stayed, and a rebuild stored it again.
    [Fact]
    public async Task A_takedown_that_was_interrupted_is_finished_by_running_it_again()
    {
        await using var service = await Service.StartAsync(servers, Token);
        service.DropFile("one/a.txt", OwnArticles.Scraped);
        service.DropFile("two/other.txt", OwnArticles.Numbered(1));
        await service.UntilMovedAsync(2, Token);
        service.DropFile("three/copy.txt", OwnArticles.Scraped);
        await service.UntilMovedAsync(3, Token);
        var article = (await service.Rows.ScalarAsync<Guid>("select article_id from news.article where source = 'one'", Token)).ToString();
        var text = (await service.Rows.ScalarAsync<Guid>("select r.id from news.article_revision r where r.source = 'one'", Token)).ToString();
        var copy = (await service.Rows.ScalarAsync<Guid>("select id from ops.file where path = 'three/copy.txt'", Token)).ToString();
        var original = await service.Rows.ScalarAsync<string>("select moved_to from ops.file where path = 'one/a.txt'", Token) ?? throw new InvalidOperationException("it was not moved");
        // A folder cannot be deleted as a file, by whomever.
        File.Move(original, original + "-aside");
        Directory.CreateDirectory(original);

        foreach (var id in new[] { article, text, copy, article })
        {
            var stopped = await service.Worker.RunAsync(Token, "forget", id, "--yes");
            stopped.Status.ShouldBe(1, stopped.Output);
            stopped.Output.ShouldContain("one/a.txt");
            stopped.Output.ShouldContain("three/copy.txt");
            stopped.Output.ShouldContain("run the same command again");
        }

        (await service.Rows.CustodyAsync(Token)).ShouldBe("rejected=2, stored=1");
        Directory.Delete(original);
        File.Move(original + "-aside", original);
        var done = await service.Worker.RunAsync(Token, "forget", article, "--yes");
        done.Status.ShouldBe(0, done.Output);

        Directory.EnumerateFiles(service.Archive, "*.txt", SearchOption.AllDirectories).Count().ShouldBe(1);
        (await service.Rows.CountAsync("ops.file where reason = 'forgotten' and moved_to is not null", Token)).ShouldBe(0);
        var verified = await service.Worker.RunAsync(Token, "verify");
        verified.Status.ShouldBe(0, verified.Output);
        var rebuilt = await RebuildAsync(service);
        (await rebuilt.CustodyAsync(Token)).ShouldBe("rejected=2, stored=1");
    }

    // Cause: the bytes of an entry lie in its bundle, of which nothing was said; a rebuild walked through the bundle before it came to the entry's line, and stored it again.
    [Fact]
    public async Task An_entry_of_a_bundle_stays_forgotten_and_the_bundle_goes_with_its_entries()
    {
        await using var service = await Service.StartAsync(servers, Token);
        service.DropFile("mixed/mixed.zip", PackedArticles.Zip());
        service.DropFile("two/other.txt", OwnArticles.Numbered(1));
        await service.UntilMovedAsync(2, Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("expanded=1, rejected=2, stored=3");
        var article = (await service.Rows.ScalarAsync<Guid>("select r.article_id from news.article_revision r join ops.file f on f.id = r.file_id where f.path = 'good.txt'", Token)).ToString();
        var bundle = await service.Rows.ScalarAsync<Guid>("select id from ops.file where path = 'mixed/mixed.zip'", Token);
        var place = await service.Rows.ScalarAsync<string>("select moved_to from ops.file where path = 'mixed/mixed.zip'", Token);

        var done = await service.Worker.RunAsync(Token, "forget", article, "--yes");

        done.Status.ShouldBe(0, done.Output);
        done.Output.ShouldContain("an entry of the bundle mixed/mixed.zip");
        done.Output.ShouldContain($"The bytes of 1 of these lie in the bundle {place} and remain there until that is taken away: 'ingest forget {bundle}'");
        File.Exists(place).ShouldBeTrue();
        (await service.Rows.CustodyAsync(Token)).ShouldBe("expanded=1, rejected=3, stored=2");
        foreach (var look in new[] { new[] { "verify" }, ["replay", "--shadow"] })
        {
            var looked = await service.Worker.RunAsync(Token, look);
            looked.Status.ShouldBe(0, looked.Output);
        }

        var first = service.Rows.ConnectionString;
        var rebuilt = await RebuildAsync(service);
        (await rebuilt.CustodyAsync(Token)).ShouldBe("expanded=1, rejected=3, stored=2");
        (await rebuilt.ScalarAsync<string>("select outcome || '/' || reason || '/' || (parent_id is not null) from ops.file where path = 'good.txt'", Token)).ShouldBe("rejected/forgotten/true");
        var verified = await service.Worker.RunAsync(Token, "verify");
        verified.Status.ShouldBe(0, verified.Output);

        service.Worker.Environment["ConnectionStrings__Postgres"] = first;
        var whole = await service.Worker.RunAsync(Token, "forget", bundle.ToString(), "--yes");
        whole.Status.ShouldBe(0, whole.Output);
        whole.Output.ShouldNotContain("remain there");
        File.Exists(place).ShouldBeFalse();
        (await service.Rows.CustodyAsync(Token)).ShouldBe("rejected=5, stored=1");
        verified = await service.Worker.RunAsync(Token, "verify");
        verified.Status.ShouldBe(0, verified.Output);
        // Its entries are made by the walk through it, and it is gone: their tombstones are there.
        rebuilt = await RebuildAsync(service);
        (await rebuilt.CustodyAsync(Token)).ShouldBe("rejected=1, stored=1");
        (await rebuilt.CountAsync("ops.tombstone", Token)).ShouldBe(await service.Rows.CountAsync("ops.tombstone", Token));
    }

    // Cause: a feed that repeated the article got no row of it: its file was not found and stayed in the archive, and 'ingest replay' and the feed's next file stored the article again.
    [Fact]
    public async Task A_feed_that_repeats_it_brings_it_back_neither_by_its_next_file_nor_by_a_rebuild()
    {
        const string Titles = "select string_agg(title, ', ' order by title) from news.article";
        await using var service = await Service.StartAsync(servers, Token);
        service.DropFile("feed/1.json", Feed(1, 2));
        await service.UntilMovedAsync(1, Token);
        service.DropFile("feed/2.json", Feed(1, 2, 3));
        await service.UntilMovedAsync(2, Token);
        (await service.Rows.CountAsync("news.article", Token)).ShouldBe(3);
        var article = (await service.Rows.ScalarAsync<Guid>("select article_id from news.article where title like 'Report number 1 %'", Token)).ToString();

        var done = await service.Worker.RunAsync(Token, "forget", article, "--yes");
        done.Status.ShouldBe(0, done.Output);
        done.Output.ShouldContain("cannot be named");
        service.DropFile("feed/3.json", Feed(1, 2, 3, 4));
        service.DropFile("feed/4.json", Feed(2, 1));
        await service.UntilMovedAsync(4, Token);

        (await service.Rows.ScalarAsync<string>(Titles, Token)).ShouldBe("Report number 3 on the harbour works, Report number 4 on the harbour works");
        (await service.Rows.CustodyAsync(Token)).ShouldBe("rejected=2, stored=2");
        var verified = await service.Worker.RunAsync(Token, "verify");
        verified.Status.ShouldBe(0, verified.Output);
        var rebuilt = await RebuildAsync(service);
        (await rebuilt.ScalarAsync<string>(Titles, Token)).ShouldBe("Report number 3 on the harbour works, Report number 4 on the harbour works");
        (await rebuilt.CustodyAsync(Token)).ShouldBe("rejected=2, stored=2");
        (await rebuilt.CountAsync("ops.forgotten_text", Token)).ShouldBe(4, "two texts, each by its source and by its address");
    }

    private static string Feed(params int[] numbers) => JsonSerializer.Serialize(new
    {
        version = "https://jsonfeed.org/version/1.1",
        title = "Harbour Post",
        items = numbers.Select(number => (Number: number, Text: Encoding.UTF8.GetString(OwnArticles.Numbered(number)).Split("\n\n", 2)))
            .Select(one => new { id = $"{one.Number}", url = $"https://example.org/news/report-{one.Number}", title = one.Text[0], content_text = one.Text[1] }),
    });

    private static async Task<Rows> RebuildAsync(Service service)
    {
        var fresh = await service.Servers.CreateDatabaseAsync(Token);
        if (service.Worker.IsRunning) await service.Worker.StopAsync(TimeSpan.FromSeconds(40));
        service.Worker.Environment["ConnectionStrings__Postgres"] = fresh;
        (await service.Worker.RunAsync(Token, "migrate")).Status.ShouldBe(0);
        var rebuilt = await service.Worker.RunAsync(Token, "replay");
        rebuilt.Status.ShouldBe(0, rebuilt.Output);
        return new Rows(fresh);
    }
}

using System.Text;
using System.Text.Json;
using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Journeys;

public sealed class When_the_database_is_rebuilt(ServersFixture servers)
{
    // All that an analyst sees of the texts and their facts; ids of texts and articles are new.
    private const string Texts = """
        select md5(string_agg(t, E'\n' order by t)) from (
            select concat_ws('|', r.file_id, r.ordinal, r.title, r.body, r.authors::text, r.language, r.topic, r.published_at, r.is_current, r.removed_reasons::text, r.keywords::text,
                (select string_agg(concat_ws(',', m.type, m.name, m.start_offset, m.end_offset), ';' order by m.start_offset, m.name) from news.mention m where m.revision_id = r.id),
                (select string_agg(concat_ws(',', q.text, q.speaker, q.start_offset), ';' order by q.ordinal) from news.quotation q where q.revision_id = r.id),
                (select string_agg(concat_ws(',', n.value, n.unit, n.object, n.start_offset), ';' order by n.ordinal) from news.quantity n where n.revision_id = r.id),
                (select string_agg(concat_ws(',', d.text, d.value, d.start_offset), ';' order by d.ordinal) from news.date_mention d where d.revision_id = r.id)) as t
            from news.article_revision r) x
        """;

    private const string Outcomes =
        "select string_agg(concat_ws('|', id, path, source, outcome, reason, duplicate_of, encode(content_sha256, 'hex'), moved_to, article_count), E'\\n' order by id) from ops.file";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outcomes_bodies_and_facts_are_the_same_row_by_row()
    {
        await using var service = await Service.StartAsync(servers, Token);
        service.DropFile("one/scraped.txt", OwnArticles.Scraped);
        service.DropFile("one/page.html", OwnArticles.Html);
        service.DropNumbered(0, 80);
        service.DropFile("bad/empty.txt", "");
        await service.UntilSettledAsync(83, TimeSpan.FromSeconds(90), Token);
        service.DropFile("one/corrected.txt", OwnArticles.Scraped.Replace("1,200 people", "1,300 people", StringComparison.Ordinal));
        service.DropFile("two/copy.txt", OwnArticles.Scraped);
        service.DropFile("gone/forgotten.txt", OwnArticles.Numbered(1000));
        await service.UntilSettledAsync(86, TimeSpan.FromSeconds(60), Token);
        var forgotten = await service.Rows.ScalarAsync<Guid>("select id from ops.file where source = 'gone'", Token);
        var forget = await service.Worker.RunAsync(Token, "forget", forgotten.ToString(), "--yes");
        forget.Status.ShouldBe(0, forget.Output);
        var (outcomes, texts, custody) = (await service.Rows.ScalarAsync<string>(Outcomes, Token), await service.Rows.ScalarAsync<string>(Texts, Token), await service.Rows.CustodyAsync(Token));
        (await service.Worker.RunAsync(Token, "replay", "--set", "Watcher:Archive=/nowhere")).Status.ShouldBe(2);
        await service.Worker.StopAsync(TimeSpan.FromSeconds(40));

        var fresh = await service.Servers.CreateDatabaseAsync(Token);
        service.Worker.Environment["ConnectionStrings__Postgres"] = fresh;
        (await service.Worker.RunAsync(Token, "migrate")).Status.ShouldBe(0);
        var rebuilt = await service.Worker.RunAsync(Token, "replay");

        rebuilt.Status.ShouldBe(0, rebuilt.Output);
        var rows = new Rows(fresh);
        (await rows.CustodyAsync(Token)).ShouldBe(custody);
        (await rows.ScalarAsync<string>(Outcomes, Token)).ShouldBe(outcomes);
        (await rows.ScalarAsync<string>(Texts, Token)).ShouldBe(texts);
        (await rows.CountAsync("ops.tombstone", Token)).ShouldBe(1);
        // A second time it finds all done; the rebuilt database agrees with the archive.
        var again = await service.Worker.RunAsync(Token, "replay");
        again.Status.ShouldBe(0, again.Output);
        (await rows.CountAsync("news.article_revision", Token)).ShouldBe(await service.Rows.CountAsync("news.article_revision", Token));
        var verified = await service.Worker.RunAsync(Token, "verify");
        verified.Status.ShouldBe(0, verified.Output);
        File.Delete(Directory.EnumerateFiles(service.Archive, "page~*", SearchOption.AllDirectories).Single());
        var broken = await service.Worker.RunAsync(Token, "verify");
        broken.Status.ShouldBe(1);
        broken.Output.ShouldContain("one/page.html: nothing lies at");
    }

    [Fact]
    public async Task The_entries_of_bundles_are_the_same_too_and_a_shadow_replay_shows_what_would_change()
    {
        await using var service = await Service.StartAsync(servers, Token);
        service.DropFile("one/first.txt", OwnArticles.Scraped);
        service.DropFile("mixed/mixed.zip", PackedArticles.Zip());
        service.DropFile("lines/lines.jsonl", PackedArticles.JsonLines());
        service.DropFile("crawl/crawl.warc.gz", PackedArticles.WarcGz());
        service.DropFile("works/reports.tgz", PackedArticles.TarGz(90));
        service.DropFile("bad/cut.zip", PackedArticles.Zip()[..40]);
        await service.UntilMovedAsync(6, Token);
        service.DropFile("two/copy-of-an-entry.txt", OwnArticles.Numbered(900_001));
        service.DropFile("mixed/corrected.txt", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(OwnArticles.Numbered(900_001)).Replace("as planned", "as was planned", StringComparison.Ordinal)));
        service.DropFile("bad/empty.txt", "");
        await service.UntilMovedAsync(9, Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("duplicate=1, expanded=4, rejected=6, revised=1, stored=96");
        var (outcomes, texts, custody) = (await service.Rows.ScalarAsync<string>(Outcomes, Token), await service.Rows.ScalarAsync<string>(Texts, Token), await service.Rows.CustodyAsync(Token));
        await service.Worker.StopAsync(TimeSpan.FromSeconds(40));

        var same = await service.Worker.RunAsync(Token, "replay", "--shadow");
        same.Status.ShouldBe(0, same.Output);
        same.Output.ShouldContain("0 would differ");

        var fresh = await service.Servers.CreateDatabaseAsync(Token);
        service.Worker.Environment["ConnectionStrings__Postgres"] = fresh;
        (await service.Worker.RunAsync(Token, "migrate")).Status.ShouldBe(0);
        var rebuilt = await service.Worker.RunAsync(Token, "replay");
        rebuilt.Status.ShouldBe(0, rebuilt.Output);
        var rows = new Rows(fresh);
        (await rows.CustodyAsync(Token)).ShouldBe(custody);
        (await rows.ScalarAsync<string>(Outcomes, Token)).ShouldBe(outcomes);
        (await rows.ScalarAsync<string>(Texts, Token)).ShouldBe(texts);
        (await service.Worker.RunAsync(Token, "replay")).Status.ShouldBe(0, "a second time it finds all done");
        (await service.Worker.RunAsync(Token, "verify")).Status.ShouldBe(0);

        // As if an older version had stored it.
        await rows.ExecuteAsync("""
            update news.article_revision set title = 'Another' where file_id = (select id from ops.file where path = 'one/first.txt');
            update news.article_revision set body = 'Another.' where file_id = (select id from ops.file where path = 'works/7.txt');
            update news.article_revision set language = 'fr' where file_id = (select id from ops.file where path = 'good.txt');
            update ops.file set reason = 'too-short' where path = 'bad/empty.txt';
            """, Token);
        File.Delete(Directory.EnumerateFiles(service.Archive, "lines~*", SearchOption.AllDirectories).Single());
        var before = await rows.ScalarAsync<string>(Texts, Token);
        var shadow = await service.Worker.RunAsync(Token, "replay", "--shadow", "--json");
        shadow.Status.ShouldBe(1, shadow.Output);
        var found = JsonDocument.Parse(shadow.Output).RootElement;
        string.Concat(found.GetProperty("changes").ToString().Where(character => !char.IsWhiteSpace(character))).ShouldBe("""{"missing":1,"outcome":1,"title":1,"body":1,"facts":1}""");
        found.GetProperty("first").EnumerateArray().Select(change => $"{change.GetProperty("path")} {change.GetProperty("kind")}").Order(StringComparer.Ordinal)
            .ShouldBe(["bad/empty.txt outcome", "lines/lines.jsonl missing", "mixed/mixed.zip/good.txt facts", "one/first.txt title", "works/reports.tgz/works/7.txt body"]);
        (await rows.ScalarAsync<string>(Texts, Token)).ShouldBe(before, "nothing was written");
    }

    [Fact]
    public async Task The_doctor_finds_nothing_bad_here_and_says_what_is_where_something_is()
    {
        await using var service = await Service.PrepareAsync(servers, Token);
        var well = await service.Worker.RunAsync(Token, "doctor");
        well.Status.ShouldBe(0, well.Output);
        well.Output.ShouldContain("PostgreSQL: version");
        well.Output.ShouldContain("RabbitMQ: version");

        var ill = await service.Worker.RunAsync(
            Token, "doctor", "--set", "ConnectionStrings:RabbitMq=amqp://nobody:wrong@127.0.0.1:1/", "--set", $"ConnectionStrings:Postgres={new NpgsqlConnectionStringBuilder(service.Rows.ConnectionString) { Port = 1 }}");
        ill.Status.ShouldBe(1);
        ill.Output.ShouldContain("bad   PostgreSQL");
        ill.Output.ShouldContain("bad   RabbitMQ");
        ill.Output.ShouldNotContain("wrong@");
    }
}

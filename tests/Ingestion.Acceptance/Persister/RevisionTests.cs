using Ingestion.Acceptance.Database;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Persister.Grouping;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Persister;

public sealed class RevisionTests(ServersFixture servers)
{
    private const string Address = "https://example.org/news/ferry";
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Another_text_at_the_same_address_is_a_revision_and_the_history_is_kept()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);

        var first = await StoreAsync(database, "1", At(Text("Ferry line opens", "The ferry will sail on Friday.\nTickets cost 40 kronor."), Address, Monday));
        var second = await StoreAsync(database, "2", At(Text("Ferry line opens late", "The ferry will sail on Sunday.\nTickets cost 40 kronor."), "http://www.example.org/news/ferry/#top", Monday, Monday.AddHours(3)));

        first.Outcome.ShouldBe(FileOutcome.Stored);
        second.Outcome.ShouldBe(FileOutcome.Revised);
        (await database.LinesAsync("select title from news.article")).ShouldBe(["Ferry line opens late"]);
        (await database.LinesAsync("select number, title, is_current, previous_id is not null from news.revision order by number")).ShouldBe(["1|Ferry line opens|no|no", "2|Ferry line opens late|yes|yes"]);
        (await database.LinesAsync("select c.change, c.words from news.article a, news.changes(a.article_id) c")).ShouldBe(["+|late", "-|Friday.", "+|Sunday."]);
        (await database.LinesAsync("select outcome, article_count from ops.file order by id")).ShouldBe(["stored|1", "revised|1"]);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Texts_that_arrive_out_of_order_are_ordered_by_the_time_they_were_written()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);

        await StoreAsync(database, "1", At(Text("Ferry", "Version two of the text."), Address, Monday, Monday.AddHours(2)));
        var early = await StoreAsync(database, "2", At(Text("Ferry", "Version one of the text."), Address, Monday));
        await StoreAsync(database, "3", At(Text("Ferry", "Version three of the text."), Address, Monday, Monday.AddHours(4)));

        early.Outcome.ShouldBe(FileOutcome.Revised);
        (await database.LinesAsync("select body from news.article")).ShouldBe(["Version three of the text."]);
        (await database.LinesAsync("select v.number, r.body, r.is_current from news.revision v join news.article_revision r on r.id = v.revision_id order by v.number"))
            .ShouldBe(["1|Version one of the text.|no", "2|Version two of the text.|no", "3|Version three of the text.|yes"]);
    }

    [Fact]
    public async Task Three_texts_in_one_batch_end_as_three_texts_in_three_transactions_do()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync(Files.Seen("2", "2"), Files.Seen("1", "1"), Files.Seen("3", "3"));

        var outcomes = await database.Writer.WriteAsync(
            PersistBatch.Of([
                Pieces.Item(files[0], At(Text("Ferry", "Version two."), Address, Monday, Monday.AddHours(2))),
                Pieces.Item(files[1], At(Text("Ferry", "Version one."), Address, Monday)),
                Pieces.Item(files[2], At(Text("Ferry", "Version three."), Address, Monday, Monday.AddHours(4)))]),
            TestContext.Current.CancellationToken);

        outcomes.Cast<SettledItem>().Select(outcome => outcome.Outcome).ShouldBe([FileOutcome.Stored, FileOutcome.Revised, FileOutcome.Revised]);
        (await database.LinesAsync("select body from news.article")).ShouldBe(["Version three."]);
        (await database.CountAsync("news.revision")).ShouldBe(3);
    }

    [Fact]
    public async Task The_same_text_at_the_same_address_in_other_bytes_is_a_duplicate()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);

        var first = await StoreAsync(database, "1", At(Text("Ferry", "One text."), Address, Monday));
        var second = await StoreAsync(database, "2", At(Text("Ferry", "One text."), Address, Monday));
        var third = await StoreAsync(database, "2", At(Text("Ferry", "One text."), Address, Monday));

        second.ShouldBe(new SettledItem(second.FileId, FileOutcome.Duplicate, first.FileId));
        third.ShouldBe(new SettledItem(third.FileId, FileOutcome.Duplicate, first.FileId));
        (await database.CountAsync("news.article_revision")).ShouldBe(1);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_briefing_of_each_day_under_one_title_is_not_one_article()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);

        await StoreAsync(database, "1", At(Text("Morning briefing", "Rain in the north."), null, Monday));
        var tuesday = await StoreAsync(database, "2", At(Text("Morning briefing", "Snow in the south."), null, Monday.AddDays(1)));
        var corrected = await StoreAsync(database, "3", At(Text("Morning Briefing!", "Snow in the far south."), null, Monday.AddDays(1).AddHours(2)));
        var elsewhere = await StoreAsync(database, "4", At(Text("Morning briefing", "Snow in the south, they say."), null, Monday.AddDays(1)), "evening-mail");

        tuesday.Outcome.ShouldBe(FileOutcome.Stored);
        corrected.Outcome.ShouldBe(FileOutcome.Revised);
        elsewhere.Outcome.ShouldBe(FileOutcome.Stored);
        (await database.CountAsync("news.article")).ShouldBe(3);
    }

    [Fact]
    public async Task Without_a_day_most_of_the_text_has_to_be_the_same()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        long[] shingles = [.. Enumerable.Range(0, 100).Select(number => number * 1_000_003L)];

        await StoreAsync(database, "1", Signed(Text("Harbour report", "a long text"), shingles, 1));
        var edited = await StoreAsync(database, "2", Signed(Text("Harbour report", "a long text, edited"), [.. shingles.Take(97), 7, 8, 9], 2));
        var other = await StoreAsync(database, "3", Signed(Text("Harbour report", "another text"), [.. shingles.Select(hash => hash + 1)], 3));

        edited.Outcome.ShouldBe(FileOutcome.Revised);
        other.Outcome.ShouldBe(FileOutcome.Stored);

        static ClassifiedArticle Signed(ClassifiedArticle piece, long[] hashes, long fingerprint) =>
            piece with { Classification = piece.Classification with { Signature = new SamenessSignature(fingerprint, hashes, hashes.Length, []) } };
    }

    [Fact]
    public async Task The_address_of_a_whole_site_is_no_identity()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);

        await StoreAsync(database, "1", At(Text("Ferry", "One text."), "https://example.org/", Monday));
        var other = await StoreAsync(database, "2", At(Text("Quay", "Another text."), "https://example.org", Monday));

        other.Outcome.ShouldBe(FileOutcome.Stored);
        (await database.CountAsync("news.article")).ShouldBe(2);
    }

    [Fact]
    public async Task Two_persisters_with_two_texts_of_one_article_at_the_same_moment_end_with_one_article()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await using var otherProcess = MigratedDatabase.ServicesOn(database.ConnectionString);
        var files = await database.EnterAsync([.. Enumerable.Range(0, 40).Select(number => Files.Seen($"{number}", $"{number}"))]);
        var items = files.Select((file, number) => Pieces.Item(
            file, At(Text($"Ferry {number / 2}", $"Version {number % 2} of {number / 2}."), $"{Address}/{number / 2}", Monday, Monday.AddHours(1 + (number % 2))))).ToList();

        await Task.WhenAll(
            Task.WhenAll(items.Where((_, number) => number % 2 == 0).Select(item => database.Writer.WriteAsync(PersistBatch.Of([item]), token))),
            Task.WhenAll(items.Where((_, number) => number % 2 == 1).Select(item => otherProcess.GetRequiredService<ArticleWriter>().WriteAsync(PersistBatch.Of([item]), token))));
        await database.GroupAllAsync();

        (await database.LinesAsync("select count(*), count(distinct article_id), count(*) filter (where is_current) from news.article_revision")).ShouldBe(["40|20|20"]);
        (await database.CountAsync("news.article where body not like 'Version 1%'")).ShouldBe(0);
        (await database.ScalarAsync<long>("select sum(articles) from news.daily_count where country = '*'")).ShouldBe(20);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    /// <summary>The label went on naming the article that was gone. By a login that has nothing but the grouper's role, which may not write labels.</summary>
    [Fact]
    public async Task A_label_goes_with_its_article_when_two_are_made_one()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, "1", At(Text("Ferry", "Version one."), "https://example.org/1", Monday));
        await StoreAsync(database, "2", At(Text("Ferry late", "Version two."), "https://example.org/2", Monday.AddHours(1)));
        await database.ExecuteAsync("""
            insert into news.label (article_id, topic) select article_id, 'medtop:11000000' from news.article;
            update news.article_revision set canonical_url = 'https://example.org/news/ferry';
            """);
        await using var login = await RoleLogin.CreateAsync(servers, database, "ingest_writer");
        await using var services = MigratedDatabase.ServicesOn(login.ConnectionString);

        (await services.GetRequiredService<Grouper>().StepAsync(token)).ShouldBe(2);

        (await database.LinesAsync("select body from news.article")).ShouldBe(["Version two."]);
        (await database.LinesAsync("select l.id, a.title from news.label l left join news.article a using (article_id) order by l.id")).ShouldBe(["1|Ferry late", "2|Ferry late"]);
        (await database.CountAsync("news.label where labelled_by = session_user")).ShouldBe(2);
    }

    private static ClassifiedArticle Text(string title, string body) => Pieces.Plain(title, body);

    private static ClassifiedArticle At(ClassifiedArticle piece, string? url, DateTimeOffset published, DateTimeOffset? updated = null) => piece with
    {
        Article = piece.Article with
        {
            CanonicalUrl = url,
            Published = new StatedTime(published, TimePrecision.Minute, true),
            Updated = updated is { } at ? new StatedTime(at, TimePrecision.Minute, true) : null,
        },
    };

    private static async Task<SettledItem> StoreAsync(MigratedDatabase database, string content, ClassifiedArticle piece, string source = "harbour-post")
    {
        var file = (await database.EnterAsync(Files.Seen($"{Guid.NewGuid()}.txt", content, source)))[0];
        var outcomes = await database.Writer.WriteAsync(PersistBatch.Of([Pieces.Item(file, piece)]), TestContext.Current.CancellationToken);
        return outcomes.ShouldHaveSingleItem().ShouldBeOfType<SettledItem>();
    }
}

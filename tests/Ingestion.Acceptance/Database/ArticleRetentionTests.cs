using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Retention;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

using static Ingestion.Acceptance.Persister.Signatures;

namespace Ingestion.Acceptance.Database;

public sealed class ArticleRetentionTests(ServersFixture servers)
{
    private const string Quay = "https://example.org/quay";
    private const string Ferry = "https://example.org/ferry";
    private const string Counts = "select day, country, articles from news.daily_count where articles <> 0 order by 1, 2";

    private static readonly DateTimeOffset December = new(2025, 12, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset January = new(2026, 1, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset February = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_month_goes_with_its_facts_when_it_is_old_enough_and_not_before()
    {
        await using var database = await StoredAsync();

        (await DropAsync(database, new(2026, 4, 30, 0, 0, 0, TimeSpan.Zero), keepMonths: 3)).ShouldBe(["2025-12"], "January is the third month before April; of December there is nothing but its empty tables");
        (await DropAsync(database, new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 3)).ShouldBe(["2026-01"]);
        (await DropAsync(database, new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 3)).ShouldBeEmpty();

        (await database.LinesAsync("select title from news.article")).ShouldBe(["Quay number 2 nearly done"]);
        foreach (var table in new[] { "news.article_topic", "news.article_entity", "news.quotation", "news.quantity", "news.date_mention", "news.article_revision" })
            (await database.CountAsync($"{table} where {(table.EndsWith("revision", StringComparison.Ordinal) ? "id" : "revision_id")} < ops.uuid_floor('2026-02-01Z')")).ShouldBe(0, table);
        (await database.CountAsync("news.quotation")).ShouldBe(1);
        (await database.LinesAsync("select path, outcome, article_count, expired_at is not null from ops.file order by path")).ShouldBe(["1.txt|stored|0|yes", "2.txt|stored|1|no"]);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_bytes_are_a_duplicate_still_and_the_month_can_be_written_to_again()
    {
        await using var database = await StoredAsync();
        await DropAsync(database, new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 1);
        (await database.CountAsync("news.article_revision")).ShouldBe(0);

        var files = await database.EnterAsync(Files.Seen("again.txt", "1", foundAt: February), Files.Seen("other.txt", "other", foundAt: January));
        await WriteAsync(database, January, Pieces.Item(files[0], Pieces.Numbered(1)), Pieces.Item(files[1], Pieces.Numbered(3)));

        (await database.LinesAsync("select path, outcome from ops.file where path in ('again.txt', 'other.txt') order by path")).ShouldBe(["again.txt|duplicate", "other.txt|stored"]);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    /// <summary>A text of February that tells of an earlier time than the one of January is not the current one, until January goes.</summary>
    [Fact]
    public async Task The_text_that_remains_of_an_article_takes_the_place_of_the_one_that_goes()
    {
        await using var database = await StoredAsync();
        var file = (await database.EnterAsync(Files.Seen("older.txt", "older", foundAt: February)))[0];
        await WriteAsync(database, February, Pieces.Item(file, With(Pieces.Numbered(1), Quay, January.AddDays(-10), " Nothing else is known yet.")));
        (await database.LinesAsync("select id < ops.uuid_floor('2026-02-01Z') from news.article_revision where is_current order by 1")).ShouldBe(["no", "yes"]);

        await DropAsync(database, new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 3);

        (await database.LinesAsync("select right(body, 27) from news.article where canonical_url = 'https://example.org/quay'")).ShouldBe([" Nothing else is known yet."]);
        (await database.CountAsync("ops.grouping_queue q join news.article a on a.revision_id = q.revision_id where a.canonical_url = 'https://example.org/quay'")).ShouldBe(1);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    /// <summary>What is counted for the text that goes was left beside what is counted for the one that takes its place.</summary>
    [Fact]
    public async Task An_article_that_lives_on_is_counted_once()
    {
        await using var database = await StoredAsync();
        var file = (await database.EnterAsync(Files.Seen("older.txt", "older", foundAt: February)))[0];
        await WriteAsync(database, February, Pieces.Item(file, With(Pieces.Numbered(1), Quay, January.AddDays(-10), " Nothing else is known yet.")));
        await database.GroupAllAsync();
        (await database.LinesAsync(Counts)).ShouldBe(["2026-01-20|*|1", "2026-01-20|SE|1", "2026-03-04|*|1", "2026-03-04|SE|1"]);

        await DropAsync(database, new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 3);
        await database.GroupAllAsync();

        (await database.LinesAsync(Counts)).ShouldBe(["2026-01-10|*|1", "2026-01-10|SE|1", "2026-03-04|*|1", "2026-03-04|SE|1"]);
    }

    /// <summary>Only texts of articles that began in the dropped month were looked at again.</summary>
    [Fact]
    public async Task A_text_that_becomes_current_is_grouped_again_also_when_its_article_began_before_the_month()
    {
        await using var database = await StoredAsync();
        var files = await database.EnterAsync(Files.Seen("a", "a", foundAt: December), Files.Seen("b", "b", foundAt: January), Files.Seen("c", "c", foundAt: February));
        await WriteAsync(database, December, Pieces.Item(files[0], Signed("Ferry", December, Shingles(1, 0, 90), Ferry)));
        await WriteAsync(database, January, Pieces.Item(files[1], Signed("Ferry", January, Shingles(1, 0, 95), Ferry)));
        await WriteAsync(database, February, Pieces.Item(files[2], Signed("Ferry", January.AddDays(-1), Shingles(1, 0, 92), Ferry)));
        await database.GroupAllAsync();

        await DropAsync(database, new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 3);
        await database.GroupAllAsync();

        (await database.LinesAsync("select a.published_at, s.live, s.counted from news.article a join ops.signature s using (revision_id) where a.title = 'Ferry'"))
            .ShouldBe(["2026-01-19T12:00:00|yes|yes"]);
        (await database.ScalarAsync<long>("select sum(articles) from news.daily_count where country = '*' and topic is null")).ShouldBe(1);
    }

    /// <summary>The pairs went with the month and whom they had joined was asked by nobody.</summary>
    [Fact]
    public async Task Who_was_joined_by_an_article_of_the_dropped_month_alone_is_in_no_group_any_more()
    {
        await using var database = await StoredAsync();
        var (eve, first) = (new DateTimeOffset(2026, 1, 30, 8, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero));
        var files = await database.EnterAsync(Files.Seen("a", "a", foundAt: eve), Files.Seen("b", "b", foundAt: first), Files.Seen("c", "c", foundAt: first));
        await WriteAsync(database, eve, Pieces.Item(files[0], Signed("Whole", eve, [.. Shingles(1, 0, 60), .. Shingles(2, 0, 140)])));
        await WriteAsync(database, first, Pieces.Item(files[1], Signed("Start", first, Shingles(1, 0, 60))), Pieces.Item(files[2], Signed("Rest", first, Shingles(2, 0, 140))));
        await database.GroupAllAsync();
        (await database.LinesAsync("select count(*), count(distinct group_id) from news.reprint")).ShouldBe(["3|1"]);

        await DropAsync(database, new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 3);
        await database.GroupAllAsync();

        (await database.LinesAsync("select article_id from news.reprint union all select article_id from news.story")).ShouldBeEmpty();
    }

    /// <summary>The row of an article whose first month has gone lies in the default partition, which no month takes with it.</summary>
    [Fact]
    public async Task The_group_of_an_article_goes_with_its_last_text()
    {
        await using var database = await StoredAsync();
        var files = await database.EnterAsync(Files.Seen("a", "a", foundAt: January), Files.Seen("b", "b", foundAt: February), Files.Seen("c", "c", foundAt: February));
        await WriteAsync(database, January, Pieces.Item(files[0], Signed("Ferry", January, Shingles(1, 0, 90), Ferry)));
        await WriteAsync(database, February, Pieces.Item(files[1], Signed("Ferry", February, Shingles(1, 0, 95), Ferry)), Pieces.Item(files[2], Signed("Reprinted", February, Shingles(1, 0, 100))));
        await database.GroupAllAsync();

        await DropAsync(database, new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 3);
        await database.GroupAllAsync();
        (await database.CountAsync("news.reprint_default")).ShouldBe(1);
        (await database.LinesAsync("select a.title from news.reprint join news.article a using (article_id) order by 1")).ShouldBe(["Ferry", "Reprinted"]);

        await DropAsync(database, new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 3);

        (await database.LinesAsync("select article_id from news.reprint union all select article_id from news.story")).ShouldBeEmpty();
    }

    /// <summary>The tables were dropped in no order that was said, signatures first: a takedown that had read the texts and came to those waited for the month that waited for it.</summary>
    [Fact]
    public async Task A_month_waits_for_whoever_has_come_to_its_texts_and_holds_nothing_that_comes_after_them()
    {
        await using var database = await StoredAsync();
        await using var other = await database.Source.OpenConnectionAsync(Token);
        await RunAsync("begin; lock table news.article_revision in row exclusive mode");
        var dropped = database.ScalarAsync<string>("select ops.expire_month('2026-02-01Z')");
        await Waiting.UntilAsync(
            "the month to wait for the texts' table",
            _ => database.CountAsync("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"),
            waiting => waiting > 0,
            TimeSpan.FromSeconds(60),
            Token);

        await RunAsync("lock table news.article_topic, news.article_entity, news.quotation, news.quantity, news.date_mention in row exclusive mode");
        await RunAsync("lock table news.reprint, news.story, news.sameness, ops.signature in row exclusive mode");
        await RunAsync("commit");

        (await dropped).ShouldBe("2025-12");

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, other);
            await command.ExecuteNonQueryAsync(Token);
        }
    }

    private static Task<IReadOnlyList<string>> DropAsync(MigratedDatabase database, DateTimeOffset now, int keepMonths) =>
        new ArticleRetention(database.Source, new FixedClock(now), NullLogger<ArticleRetention>.Instance).DropAsync(keepMonths, Token);

    private static async Task WriteAsync(MigratedDatabase database, DateTimeOffset now, params ClassifiedItem[] items)
    {
        await using var services = MigratedDatabase.ServicesOn(database.ConnectionString, new FixedClock(now));
        await using var commits = database.NewGroupCommit(services, writers: 1);
        await commits.CommitAsync(PersistBatch.Of(items), Token);
    }

    private static ClassifiedArticle With(ClassifiedArticle piece, string url, DateTimeOffset published, string more) => piece with
    {
        Article = piece.Article with { CanonicalUrl = url, Body = piece.Article.Body + more, Published = new StatedTime(published, TimePrecision.Minute, true) },
    };

    private static ClassifiedArticle Signed(string title, DateTimeOffset published, long[] shingles, string? url = null)
    {
        var piece = Pieces.Plain(title, $"The text of {title}, told {published:u} in {shingles.Length} parts.");
        return piece with
        {
            Article = piece.Article with { CanonicalUrl = url, Published = new StatedTime(published, TimePrecision.Minute, true) },
            Classification = piece.Classification with { Signature = new SamenessSignature(shingles.Sum(), shingles, shingles.Length, []) },
        };
    }

    /// <summary>An article of January 2026 and one of February, and no partition but of December to February.</summary>
    private async Task<MigratedDatabase> StoredAsync()
    {
        var database = await MigratedDatabase.CreateAsync(servers);
        while (await database.ScalarAsync<bool>("select coalesce(ops.expire_month('3000-01-01'), '') <> ''")) { }
        await database.ExecuteAsync("select ops.keep_partitions('2026-01-15Z', 1)");
        var files = await database.EnterAsync(Files.Seen("1.txt", "1", foundAt: January), Files.Seen("2.txt", "2", foundAt: February));
        await WriteAsync(database, January, Pieces.Item(files[0], With(Pieces.Numbered(1), Quay, January, "")));
        await WriteAsync(database, February, Pieces.Item(files[1], Pieces.Numbered(2)));
        return database;
    }
}

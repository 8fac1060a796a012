using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Retention;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingestion.Acceptance.Database;

public sealed class ArticleRetentionTests(ServersFixture servers)
{
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
        await WriteAsync(database, February, Pieces.Item(file, With(Pieces.Numbered(1), "https://example.org/quay", January.AddDays(-10), " Nothing else is known yet.")));
        (await database.LinesAsync("select id < ops.uuid_floor('2026-02-01Z') from news.article_revision where is_current order by 1")).ShouldBe(["no", "yes"]);

        await DropAsync(database, new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), keepMonths: 3);

        (await database.LinesAsync("select right(body, 27) from news.article where canonical_url = 'https://example.org/quay'")).ShouldBe([" Nothing else is known yet."]);
        (await database.CountAsync("ops.grouping_queue q join news.article a on a.revision_id = q.revision_id where a.canonical_url = 'https://example.org/quay'")).ShouldBe(1);
        (await database.UnprovenAsync()).ShouldBe(0);
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

    /// <summary>An article of January 2026 and one of February, and no partition but of December to February.</summary>
    private async Task<MigratedDatabase> StoredAsync()
    {
        var database = await MigratedDatabase.CreateAsync(servers);
        while (await database.ScalarAsync<bool>("select coalesce(ops.expire_month('3000-01-01'), '') <> ''")) { }
        await database.ExecuteAsync("select ops.keep_partitions('2026-01-15Z', 1)");
        var files = await database.EnterAsync(Files.Seen("1.txt", "1", foundAt: January), Files.Seen("2.txt", "2", foundAt: February));
        await WriteAsync(database, January, Pieces.Item(files[0], With(Pieces.Numbered(1), "https://example.org/quay", January, "")));
        await WriteAsync(database, February, Pieces.Item(files[1], Pieces.Numbered(2)));
        return database;
    }
}

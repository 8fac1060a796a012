using Ingestion.Acceptance.Database;
using Ingestion.Contracts.Ledger;
using Ingestion.Persister.Writing;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Persister;

public sealed class ArticleWriterTests(ServersFixture servers)
{
    private static readonly string[] Tables =
        ["article_revision", "article_topic", "article_entity", "quotation", "quantity", "date_mention", "entity", "source"];

    [Fact]
    public async Task An_article_and_all_its_facts_are_rows()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var file = await database.EnterOneAsync("a.txt", "a");

        var outcomes = await WriteAsync(database, Pieces.Item(file, Pieces.Numbered(7)));

        outcomes.ShouldBe([new SettledItem(file.FileId, FileOutcome.Stored)]);
        (await database.LinesAsync("select title, lead, source, language, topic_label, authors, published_at, published_precision, keywords, search_config::text from news.article"))
            .ShouldBe(["Quay number 7 nearly done|Engineers said on Monday that quay 7 would be ready before winter.|harbour-post|en|economy, business and finance|{Ada Holm}|2026-03-04T12:00:00|minute|{quay}|english"]);
        (await database.LinesAsync("select m.type, m.name, m.country, news.span_text(a.body, m.start_offset, m.end_offset) from news.mention m join news.article a using (revision_id) where name <> 'Board 7' order by 2"))
            .ShouldBe(["PER|Ada Lund||Ada Lund", "LOC|Norr|SE|Norr"]);
        (await database.LinesAsync("select q.text, e.name, q.verb, q.direct from news.quotation q join news.entity e on e.id = q.speaker_entity_id"))
            .ShouldBe(["We are glad,|Ada Lund|said|yes"]);
        (await database.LinesAsync("select value, qualifier, object from news.quantity")).ShouldBe(["7|about|quays"]);
        (await database.LinesAsync("select text, value, precision, relative from news.date_mention")).ShouldBe(["Monday|2026-03-02|day|yes"]);
        (await database.LinesAsync("select reason, text from news.removed_span")).ShouldBe(["share-row|Share"]);
        (await database.LinesAsync("select outcome, article_count, cleaner_version, classifier_version from ops.file")).ShouldBe(["stored|1|1|1"]);
        (await database.LinesAsync("select name from news.source")).ShouldBe(["harbour-post"]);
    }

    [Fact]
    public async Task Writing_the_same_items_twice_writes_nothing_the_second_time()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync(Files.Seen("feed.xml", "feed"), Files.Seen("a.txt", "a"));
        ClassifiedItemsOf(files, out var items);

        var first = await WriteAsync(database, items);
        var rows = await RowsAsync(database);
        var second = await WriteAsync(database, items);

        first.ShouldBe(files.Select(file => new SettledItem(file.FileId, FileOutcome.Stored)));
        second.ShouldBe(files.Select(file => new SettledItem(file.FileId, FileOutcome.Stored, Redelivered: true)));
        (await RowsAsync(database)).ShouldBe(rows);
        (await database.LinesAsync("select count(*), count(distinct (file_id, ordinal)) from news.article_revision")).ShouldBe(["3|3"]);
        (await database.UnprovenAsync()).ShouldBe(0);

        static void ClassifiedItemsOf(IReadOnlyList<Contracts.Messages.ItemIdentity> files, out Contracts.Messages.ClassifiedItem[] items) =>
            items = [Pieces.Item(files[0], Pieces.Numbered(1), Pieces.Numbered(2)), Pieces.Item(files[1], Pieces.Numbered(3))];
    }

    [Fact]
    public async Task The_same_item_twice_in_one_batch_is_one_file_and_never_its_own_duplicate()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var file = await database.EnterOneAsync("a.txt", "a");

        var outcomes = await WriteAsync(database, Pieces.Item(file, Pieces.Numbered(1)), Pieces.Item(file, Pieces.Numbered(1)));

        outcomes.ShouldBe([new SettledItem(file.FileId, FileOutcome.Stored), new SettledItem(file.FileId, FileOutcome.Stored, Redelivered: true)]);
        (await database.CountAsync("news.article_revision")).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_content_in_another_file_is_a_duplicate_of_the_first()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var entered = await database.EnterAsync(Files.Seen("a.txt", "same"), Files.Seen("b.txt", "same", "evening-mail"), Files.Seen("c.txt", "same"));
        // In one batch the smallest id claims the content.
        Contracts.Messages.ItemIdentity[] files = [.. entered.OrderBy(file => file.FileId.ToString(), StringComparer.Ordinal)];

        var first = await WriteAsync(database, Pieces.Item(files[0], Pieces.Numbered(1)), Pieces.Item(files[1], Pieces.Numbered(1)));
        var later = await WriteAsync(database, Pieces.Item(files[2], Pieces.Numbered(1)), Pieces.Item(files[0], Pieces.Numbered(1)));

        first.ShouldBe([new SettledItem(files[0].FileId, FileOutcome.Stored), new SettledItem(files[1].FileId, FileOutcome.Duplicate, files[0].FileId)]);
        later.ShouldBe([new SettledItem(files[2].FileId, FileOutcome.Duplicate, files[0].FileId), new SettledItem(files[0].FileId, FileOutcome.Stored, Redelivered: true)]);
        (await database.CountAsync("news.article_revision")).ShouldBe(1);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Rejected_and_quarantined_items_have_their_reason_on_record()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync(Files.Seen("short.txt", "a"), Files.Seen("crash.html", "b"));

        var outcomes = await database.Writer.WriteAsync(
            new PersistBatch([], [Pieces.Rejected(files[0])], [Pieces.Quarantined(files[1])]), TestContext.Current.CancellationToken);

        outcomes.ShouldBe([new SettledItem(files[0].FileId, FileOutcome.Rejected), new SettledItem(files[1].FileId, FileOutcome.Quarantined)]);
        (await database.LinesAsync("select outcome, reason, detail, article_count from ops.file order by path"))
            .ShouldBe(["quarantined|crash|exit 139|0", "rejected|too-short|Nine words are no article.|0"]);
        (await database.LinesAsync("select stage, kind, cause, detail, payload, state from ops.failure order by stage"))
            .ShouldBe(["classify|quarantined|crash|exit 139|{\"secret\":\"text\"}|open", "clean|rejected|too-short|Nine words are no article.||open"]);
        (await database.CountAsync("news.article_revision")).ShouldBe(0);
    }

    [Fact]
    public async Task A_rejected_content_may_be_stored_from_another_file()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync(Files.Seen("a.txt", "same"), Files.Seen("b.txt", "same"));
        await database.Writer.WriteAsync(PersistBatch.Of([Pieces.Rejected(files[0])]), TestContext.Current.CancellationToken);

        (await WriteAsync(database, Pieces.Item(files[1], Pieces.Numbered(1)))).ShouldBe([new SettledItem(files[1].FileId, FileOutcome.Stored)]);
    }

    [Fact]
    public async Task A_file_the_ledger_does_not_know_leaves_no_row()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var stranger = new Contracts.Messages.ItemIdentity(Guid.CreateVersion7(), null, 0, "a", new string('a', 64), DateTimeOffset.UtcNow);

        (await WriteAsync(database, Pieces.Item(stranger, Pieces.Numbered(1)))).ShouldBe([new UnknownItem(stranger.FileId)]);

        foreach (var table in Tables.Where(table => table is not ("entity" or "source")))
        {
            (await database.CountAsync($"news.{table}")).ShouldBe(0, table);
        }
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(MigratedDatabase database)
    {
        var rows = new List<string>();
        foreach (var table in Tables)
        {
            rows.Add($"{table} {await database.CountAsync($"news.{table}")}");
        }

        return rows;
    }

    private static Task<IReadOnlyList<ItemOutcome>> WriteAsync(MigratedDatabase database, params Contracts.Messages.ClassifiedItem[] items) =>
        database.Writer.WriteAsync(PersistBatch.Of(items), TestContext.Current.CancellationToken);
}

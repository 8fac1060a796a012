using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Database;
using Ingestion.Database.Ledger;
using Ingestion.Database.Takedown;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ingestion.Acceptance.Database;

public sealed class ArticleTakedownTests(ServersFixture servers)
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Cause: the counts were joined by topic = topic, which is never true of an article without one.
    [Fact]
    public async Task An_article_without_a_topic_is_taken_out_of_the_daily_counts()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, "one", Pieces.Plain("Ferry", "One text."));
        await StoreAsync(database, "two", Pieces.Numbered(1));
        await database.GroupAllAsync();
        (await database.LinesAsync("select topic is null, articles from news.daily_count where country = '*' order by 1")).ShouldBe(["no|1", "yes|1"]);

        await ForgetAsync(database, await ArticleAsync(database, "Ferry"));

        (await database.LinesAsync("select topic is null, articles from news.daily_count where country = '*' order by 1")).ShouldBe(["no|1", "yes|0"]);
    }

    // Cause: each file that was found led on to all its articles, and these to further files: from feed to feed articles went that nobody had named.
    [Fact]
    public async Task A_later_feed_goes_with_its_rows_and_its_other_articles_lead_no_further()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var first = await StoreAsync(database, "F1", Told("A"), Told("B"));
        var second = await StoreAsync(database, "F2", Told("B", hours: 1), Told("C", hours: 2));
        var third = await StoreAsync(database, "F3", Told("C", hours: 1), Told("D"));
        var fourth = await StoreAsync(database, "F4", Told("D", hours: 1));
        await database.GroupAllAsync();
        var c = await ArticleAsync(database, "C, 2");
        await database.ExecuteAsync($"insert into news.label (article_id, topic) values ('{c}', 'medtop:11000000')");
        (await database.LinesAsync("select title from news.article order by 1")).ShouldBe(["A, 0", "B, 1", "C, 2", "D, 1"]);

        var files = await ForgetAsync(database, await ArticleAsync(database, "A, 0"));
        await database.GroupAllAsync();

        files.Select(file => file.Id).ShouldBe([first, second]);
        (await database.LinesAsync("select title, file_id, is_current from news.article_revision order by 1")).ShouldBe([$"C, 1|{third}|yes", $"D, 0|{third}|no", $"D, 1|{fourth}|yes"]);
        (await database.LinesAsync("select title from news.article order by 1")).ShouldBe(["C, 1", "D, 1"]);
        (await database.ScalarAsync<long>("select sum(articles) from news.daily_count where country = '*'")).ShouldBe(2);
        (await database.CountAsync($"news.label where article_id = '{c}'")).ShouldBe(1);
        (await database.CountAsync("ops.signature s where not exists (select from news.article_revision r where r.id = s.revision_id)")).ShouldBe(0);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    // Cause: a feed that repeats an article gets no row of it, so the takedown did not find it, and the next one of the feed stored the article again.
    [Fact]
    public async Task A_text_that_was_taken_down_stays_away_whatever_file_repeats_it()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, "F1", Told("A"), Told("B"));
        var second = await StoreAsync(database, "F2", Told("A"), Told("B"), Told("C"));

        await ForgetAsync(database, await ArticleAsync(database, "A, 0"));
        await StoreAsync(database, "F3", Told("A"), Told("B"), Told("C"), Told("D"));
        var repeating = await StoreAsync(database, "F4", Told("A"), Told("C"));
        var whole = await StoreAsync(database, "F5", Told("B"), Told("A"));
        var again = await StoreAsync(database, "F5", Told("B"), Told("A"));

        (await database.LinesAsync("select title, ordinal from news.article_revision order by 1")).ShouldBe(["C, 0|2", "D, 0|3"]);
        (await database.LinesAsync($"select outcome, duplicate_of from ops.file where id = '{repeating}'")).ShouldBe([$"duplicate|{second}"]);
        (await database.LinesAsync($"select outcome, reason, duplicate_of, article_count from ops.file where id in ('{whole}', '{again}')")).ShouldBe(["rejected|forgotten||0", "rejected|forgotten||0"]);
        (await database.CountAsync($"ops.failure where file_id = '{whole}' and detail like '%ops.forgotten_text%'")).ShouldBe(1);
        (await database.CountAsync($"ops.content where owner in ('{whole}', '{again}')")).ShouldBe(0);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    // Cause: known by its words alone, what an agency had sent to many would have been kept away from all of them.
    [Fact]
    public async Task The_same_words_of_another_source_stay_and_the_same_address_is_the_same_article_in_every_source()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, "F1", Told("A"));

        await ForgetAsync(database, await ArticleAsync(database, "A, 0"));
        await StoreAsync(database, "F2", "evening-mail", Told("A"));
        await StoreAsync(database, "F3", "evening-mail", Elsewhere("https://mail.example.org/a"));
        await StoreAsync(database, "F4", Elsewhere("https://example.org/other"));

        (await database.LinesAsync("select outcome, reason from ops.file order by id")).ShouldBe(["rejected|forgotten", "rejected|forgotten", "stored|", "rejected|forgotten"]);

        static ClassifiedArticle Elsewhere(string address)
        {
            var piece = Told("A");
            return piece with { Article = piece.Article with { CanonicalUrl = address } };
        }
    }

    // Cause: the files were looked for once, before the commit; what was settled as a duplicate of one of them in between kept its bytes and was found by nothing.
    [Fact]
    public async Task A_duplicate_that_settles_meanwhile_goes_too_and_is_found_again_with_the_rest()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var takedown = database.Services.GetRequiredService<ArticleTakedown>();
        var first = await StoreAsync(database, "F1", Told("A"));
        var article = await ArticleAsync(database, "A, 0");
        var found = await takedown.FindAsync([article], Token);
        var late = await StoreAsync(database, "F1", Told("A"));

        var all = await takedown.ForgetAsync([article], found, null, Token);

        all.Select(file => (file.Id, file.IsForgotten)).ShouldBe([(first, true), (late, true)]);
        (await takedown.FindAsync([article], Token)).Select(file => file.Id).ShouldBe([first, late]);
        (await database.LinesAsync("select outcome, reason, duplicate_of from ops.file")).ShouldBe(["rejected|forgotten|", "rejected|forgotten|"]);
    }

    // Cause: a batch that had read who owns its content before the takedown's commit settled as a duplicate after it, and after all that was looked for.
    [Fact]
    public async Task A_batch_that_is_being_written_is_waited_for()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var takedown = database.Services.GetRequiredService<ArticleTakedown>();
        var first = await StoreAsync(database, "F1", Told("A"));
        var article = await ArticleAsync(database, "A, 0");
        var found = await takedown.FindAsync([article], Token);
        var late = await database.EnterOneAsync("late.txt", "F1");
        await using var writer = await database.Source.OpenConnectionAsync(Token);
        await using var batch = await writer.BeginTransactionAsync(Token);
        await ExecuteAsync(writer, "insert into ops.content select sha256, owner from ops.content on conflict do nothing");

        var forgetting = takedown.ForgetAsync([article], found, null, Token);
        await Task.WhenAny(forgetting, UntilAsync(database, "pg_locks where relation = 'ops.content'::regclass and mode = 'ShareLock' and not granted"));
        await ExecuteAsync(writer, $"update ops.file set outcome = 'duplicate', duplicate_of = '{first}', settled_at = now() where id = '{late.FileId}'");
        await batch.CommitAsync(Token);

        (await forgetting).Select(file => file.Id).ShouldBe([first, late.FileId]);
    }

    // Cause: duplicates were found by no index, each file by all months of the ledger; pairs of texts by both sides at once, which no index serves.
    [Fact]
    public async Task No_statement_reads_a_large_table_whole()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await using var connection = await database.Source.OpenConnectionAsync(Token);
        await ExecuteAsync(connection, "set enable_seqscan = off");

        foreach (var sql in TakedownSql.Steps.Prepend(TakedownSql.Find).Prepend(TakedownSql.Lock))
        {
            await using var command = new NpgsqlCommand("explain " + sql, connection);
            command.Parameters.Add(Parameter.Uuids([Guid.CreateVersion7()]));
            if (TakedownSql.Steps.Contains(sql))
            {
                command.Parameters.Add(Parameter.Time(Monday));
                command.Parameters.Add(Parameter.Text(null));
            }

            await using var reader = await command.ExecuteReaderAsync(Token);
            while (await reader.ReadAsync(Token))
            {
                reader.GetString(0).ShouldNotContain("Seq Scan", customMessage: sql);
            }
        }
    }

    [Fact]
    public async Task The_roles_of_writer_and_operator_are_enough()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, "F1", Told("A"));
        await database.GroupAllAsync();
        await using var login = await RoleLogin.CreateAsync(servers, database, "ingest_operator");
        await database.ExecuteAsync($"grant ingest_writer to {login.User}");
        var takedown = new ArticleTakedown(login.Source, TimeProvider.System);
        var article = await ArticleAsync(database, "A, 0");

        var files = await takedown.ForgetAsync([article], await takedown.FindAsync([article], Token), "a court said so", Token);
        await takedown.ConfirmDeletedAsync([.. files.Select(file => file.Id)], Token);

        (await database.LinesAsync("select count(*), count(distinct forgotten_by) from ops.forgotten_text")).ShouldBe(["2|1"]);
        (await database.CountAsync("news.article_revision")).ShouldBe(0);
    }

    [Fact]
    public async Task The_key_of_a_text_is_the_same_in_the_program_and_in_the_database()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var piece = Told("Å 🚢");
        await StoreAsync(database, "F1", "évening-mail", piece with { Article = piece.Article with { Subtitle = "Before winter" } });

        var (source, address, url) = (
            await database.ScalarAsync<byte[]>($"select {ForgottenTextKey.OfSourceSql} from news.article_revision r"),
            await database.ScalarAsync<byte[]>($"select {ForgottenTextKey.OfAddressSql} from news.article_revision r"),
            await database.ScalarAsync<long>("select url_key from news.article_revision"));

        var digest = TextDigest.Of(piece.Article with { Subtitle = "Before winter" });
        ForgottenTextKey.OfSource(digest, "évening-mail").ShouldBe(source);
        ForgottenTextKey.OfAddress(digest, url).ShouldBe(address);
    }

    private static Task<Guid> StoreAsync(MigratedDatabase database, string content, params ClassifiedArticle[] pieces) => StoreAsync(database, content, "harbour-post", pieces);

    private static async Task<Guid> StoreAsync(MigratedDatabase database, string content, string source, params ClassifiedArticle[] pieces)
    {
        var file = await database.EnterOneAsync($"{Guid.NewGuid()}.txt", content, source);
        await database.Writer.WriteAsync(PersistBatch.Of([Pieces.Item(file, pieces)]), Token);
        return file.FileId;
    }

    private static Task<Guid> ArticleAsync(MigratedDatabase database, string title) => database.ScalarAsync<Guid>($"select article_id from news.article where title = '{title}'");

    private static async Task<IReadOnlyList<ForgottenFile>> ForgetAsync(MigratedDatabase database, Guid id)
    {
        var takedown = database.Services.GetRequiredService<ArticleTakedown>();
        return await takedown.ForgetAsync([id], await takedown.FindAsync([id], Token), null, Token);
    }

    private static async Task UntilAsync(MigratedDatabase database, string from)
    {
        while (await database.CountAsync(from) == 0) await Task.Delay(20, Token);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }

    /// <summary>The text that an article has after so many hours.</summary>
    private static ClassifiedArticle Told(string article, int hours = 0)
    {
        var piece = Pieces.Plain($"{article}, {hours}", $"What was told of {article} after {hours} hour(s).");
        return piece with
        {
            Article = piece.Article with
            {
                CanonicalUrl = $"https://example.org/news/{article}",
                Published = new StatedTime(Monday, TimePrecision.Minute, true),
                Updated = new StatedTime(Monday.AddHours(hours), TimePrecision.Minute, true),
            },
        };
    }
}

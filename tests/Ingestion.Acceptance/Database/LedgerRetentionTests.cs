using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Database.Retention;
using Ingestion.Database.Takedown;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingestion.Acceptance.Database;

public sealed class LedgerRetentionTests(ServersFixture servers)
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_became_no_article_goes_and_whatever_something_leans_on_stays()
    {
        await using var database = await SettledAsync();

        (await Retention(database, days: 29).RemoveAsync(Month, Token)).ShouldBe(0, "nothing is so old yet");
        (await Retention(database, days: 31).RemoveAsync(Month, Token)).ShouldBe(3, "again.txt, short.txt and the failure that a retry settled");

        (await database.LinesAsync("select path from ops.file order by path")).ShouldBe(
            ["a.txt", "bundle.zip", "crash.html", "kept.txt", "late.txt", "retried.txt", "stored.txt", "waiting.txt"]);
        (await database.LinesAsync("select f.path, x.state from ops.failure x left join ops.file f on f.id = x.file_id order by 1"))
            .ShouldBe(["a.txt|open", "crash.html|open", "kept.txt|open", "late.txt|open"]);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_content_is_a_duplicate_still_when_the_ledger_has_forgotten_the_last_one()
    {
        await using var database = await SettledAsync();
        await Retention(database, days: 31).RemoveAsync(Month, Token);

        var again = await database.EnterOneAsync("once-more.txt", "one");
        await database.Writer.WriteAsync(PersistBatch.Of([Pieces.Item(again, Pieces.Numbered(1))]), Token);

        (await database.ScalarAsync<string>($"select outcome from ops.file where id = '{again.FileId}'")).ShouldBe("duplicate");
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    // Cause: the tombstone of a content names one of its files. Another one, whose bytes could not be deleted, went from the ledger, and with it what said where they lie.
    [Fact]
    public async Task A_file_that_was_taken_down_stays_until_its_bytes_are_gone()
    {
        await using var database = await SettledAsync();
        var takedown = database.Services.GetRequiredService<ArticleTakedown>();
        var article = await database.ScalarAsync<Guid>("select r.article_id from news.article_revision r join ops.file f on f.id = r.file_id where f.path = 'stored.txt'");
        var files = await takedown.FindAsync([article], Token);
        files.Select(file => file.Path).ShouldBe(["stored.txt", "again.txt"], ignoreOrder: true);
        await takedown.ForgetAsync([article], files, null, Token);
        await database.ExecuteAsync("update ops.tombstone set file_id = (select id from ops.file where path = 'stored.txt')");

        (await Retention(database, days: 31).RemoveAsync(Month, Token)).ShouldBe(2, "short.txt and the failure that a retry settled");
        (await takedown.FindAsync([article], Token)).Select(file => file.MovedTo).ShouldBe(["/archive/x", "/archive/x"]);

        await takedown.ConfirmDeletedAsync([.. files.Select(file => file.Id)], Token);
        (await Retention(database, days: 31).RemoveAsync(Month, Token)).ShouldBe(1, "again.txt");
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    /// <summary>Two services at once, a page of a thousand after the other.</summary>
    [Fact]
    public async Task Many_are_removed_in_pages_and_none_twice()
    {
        await using var database = await SettledAsync();
        await database.ExecuteAsync("""
            with made as (
                insert into ops.file (id, folder, path, source, found_at, outcome, reason, settled_at, moved_at)
                select overlay(gen_random_uuid()::text placing substr(ops.uuid_floor(now())::text, 1, 14) from 1)::uuid, '/drop', n || '.txt', 's', now(), 'rejected', 'empty', now(), now()
                from generate_series(1, 2500) n returning id)
            insert into ops.failure (id, file_id, stage, kind, cause, failed_at) select id, id, 'clean', 'rejected', 'empty', now() from made
            """);

        var removed = await Task.WhenAll(Retention(database, 31).RemoveAsync(Month, Token), Retention(database, 31).RemoveAsync(Month, Token));

        removed.Sum().ShouldBe(2503);
        (await database.CountAsync("ops.file where reason = 'empty'")).ShouldBe(0);
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    private static LedgerRetention Retention(MigratedDatabase database, int days) =>
        new(database.Source, new FixedClock(DateTimeOffset.UtcNow.AddDays(days)), NullLogger<LedgerRetention>.Instance);

    private async Task<MigratedDatabase> SettledAsync()
    {
        var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync(
            Files.Seen("stored.txt", "one"), Files.Seen("again.txt", "one"), Files.Seen("short.txt", "three"), Files.Seen("crash.html", "four"),
            Files.Seen("kept.txt", "five"), Files.Seen("waiting.txt", "six"), Files.Seen("bundle.zip", "seven"), Files.Seen("retried.txt", "eight"), Files.Seen("late.txt", "nine"));
        await database.Writer.WriteAsync(PersistBatch.Of([Pieces.Item(files[0], Pieces.Numbered(1)), Pieces.Item(files[7], Pieces.Numbered(2))]), Token);
        await database.Writer.WriteAsync(
            new PersistBatch([Pieces.Item(files[1], Pieces.Numbered(1))], [Pieces.Rejected(files[2]), Pieces.Rejected(files[4]), Pieces.Rejected(files[8])], [Pieces.Quarantined(files[3])]), Token);
        await database.ExecuteAsync($"update ops.file set outcome = 'expanded', settled_at = now() where path = 'bundle.zip'");
        await database.ExecuteAsync($"insert into ops.file (id, parent_id, path, source, found_at, outcome, settled_at, moved_at) values ('{Guid.CreateVersion7()}', '{files[6].FileId}', 'a.txt', 's', now(), 'rejected', now(), now())");
        await database.ExecuteAsync($"insert into ops.failure (id, file_id, stage, kind, cause, failed_at) select '{Guid.CreateVersion7()}', id, 'bundle', 'rejected', 'too-short', now() from ops.file where path = 'a.txt'");
        await database.ExecuteAsync($"insert into ops.failure (id, file_id, stage, kind, cause, failed_at, state, state_at) values ('{Guid.CreateVersion7()}', '{files[7].FileId}', 'persist', 'quarantined', 'x', now(), 'resolved', now())");

        // All have left the folder but one that is waiting and one that is kept there.
        await database.Ledger.ConfirmMovedAsync([.. files.Where(file => file != files[5]).Select(file => new MovedFile(file.FileId, "/archive/x", Kept: file == files[4]))], Token);
        await database.ExecuteAsync("update ops.file set settled_at = now() + interval '20 days' where path = 'late.txt'");
        return database;
    }
}

using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Database;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Database;

public sealed class CustodyBalanceTests(ServersFixture servers)
{
    [Fact]
    public async Task After_normal_writes_every_outcome_is_proven()
    {
        await using var database = await SettledAsync();

        var balance = await database.Services.GetRequiredService<CustodyBalanceReader>().ReadAsync(TestContext.Current.CancellationToken);

        balance.Select(row => $"{row.Outcome} {row.Files} {row.Evidence} {row.Unproven}").ShouldBe(
            ["in_flight 1 1 0", "stored 2 2 0", "revised 0 0 0", "duplicate 1 1 0", "rejected 3 3 0", "quarantined 1 1 0", "expanded 1 1 0"]);
    }

    [Theory]
    [InlineData("stored", "delete from news.article_revision where file_id = (select id from ops.file where path = 'stored.txt')")]
    [InlineData("stored", "delete from news.article_revision where ordinal = 1")] // one of a feed's two
    [InlineData("duplicate", "delete from ops.content where owner = (select id from ops.file where path = 'stored.txt')")]
    [InlineData("duplicate", "delete from ops.file where path = 'stored.txt'")]
    [InlineData("rejected", "delete from ops.failure where stage = 'clean'")]
    [InlineData("rejected", "delete from ops.failure where stage = 'watcher'")]
    [InlineData("quarantined", "delete from ops.failure where kind = 'quarantined'")]
    [InlineData("expanded", "delete from ops.file where parent_id is not null")]
    [InlineData("in_flight", "delete from ops.file_key where file_id = (select id from ops.file where path = 'waiting.txt')")]
    public async Task One_row_deleted_by_hand_is_seen(string outcome, string deletion)
    {
        await using var database = await SettledAsync();
        (await database.ExecuteAsync(deletion)).ShouldBe(1);

        (await database.LinesAsync("select outcome, unproven from ops.custody_balance where unproven <> 0")).ShouldBe([$"{outcome}|1"]);
    }

    private async Task<MigratedDatabase> SettledAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync(
            Files.Seen("stored.txt", "one"), Files.Seen("feed.xml", "two"), Files.Seen("again.txt", "one"), Files.Seen("short.txt", "three"),
            Files.Seen("crash.html", "four"), Files.Seen("locked.txt", "five"), Files.Seen("waiting.txt", "six"), Files.Seen("bundle.zip", "seven"));
        await database.Writer.WriteAsync(PersistBatch.Of([Pieces.Item(files[0], Pieces.Numbered(1)), Pieces.Item(files[1], Pieces.Numbered(2), Pieces.Numbered(3))]), token);
        await database.Writer.WriteAsync(
            new PersistBatch([Pieces.Item(files[2], Pieces.Numbered(1))], [Pieces.Rejected(files[3])], [Pieces.Quarantined(files[4])]), token);
        await database.Ledger.RejectAsync(files[5].FileId, RejectionReason.Unreadable, "The file may not be read.", token);

        // A bundle's way is not built yet: its rows as they will be.
        await database.ExecuteAsync($"update ops.file set outcome = 'expanded', settled_at = now() where id = '{files[7].FileId}'");
        await database.ExecuteAsync($"insert into ops.file (id, parent_id, path, source, found_at, outcome, settled_at, content_sha256, duplicate_of) select '{Guid.CreateVersion7()}', '{files[7].FileId}', 'a.txt', 'harbour-post', now(), 'rejected', now(), null, null");
        await database.ExecuteAsync("insert into ops.failure (id, file_id, stage, kind, cause, failed_at) select gen_random_uuid(), id, 'bundle', 'rejected', 'too-short', now() from ops.file where parent_id is not null");
        return database;
    }
}

using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Database;

public sealed class BundleLedgerTests(ServersFixture servers)
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public async Task Entries_are_entered_once_however_often_they_come()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var bundles = database.Services.GetRequiredService<IBundleLedger>();
        var bundle = await database.EnterOneAsync("news.zip", "packed");
        SeenEntry[] entries = [new(0, "a.txt", 5, Hash), new(1, "../b.txt", 0, null, RejectionReason.UnsafeName, "It leads out."), new(2, "c\0.txt", 5, Hash)];

        var both = await Task.WhenAll(bundles.EnterEntriesAsync(bundle.FileId, entries, token), bundles.EnterEntriesAsync(bundle.FileId, [.. entries.Reverse()], token));

        both[0].Select(entry => entry.FileId).ShouldBe(both[1].Reverse().Select(entry => entry.FileId));
        both[0].Select(entry => entry.Outcome).ShouldBe([FileOutcome.InFlight, FileOutcome.Rejected, FileOutcome.InFlight]);
        (await database.LinesAsync("select ordinal, path, source, reason from ops.file where parent_id is not null order by ordinal")).ShouldBe(
            ["0|a.txt|harbour-post|", "1|../b.txt|harbour-post|unsafe-name", "2|c\uFFFD.txt|harbour-post|"]);
        (await database.CountAsync("ops.failure where stage = 'watcher' and cause = 'unsafe-name'")).ShouldBe(1);
        (await bundles.EntriesUnderWayAsync(bundle.FileId, token)).ShouldBe(0);
        await database.Ledger.ConfirmPublishedAsync([both[0][0].FileId], token);
        (await bundles.EntriesUnderWayAsync(bundle.FileId, token)).ShouldBe(1);
        (await database.LinesAsync("select outcome from ops.custody_balance where unproven <> 0")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bundle_is_expanded_when_it_is_complete_and_its_entries_are_settled()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var bundles = database.Services.GetRequiredService<IBundleLedger>();
        var bundle = await database.EnterOneAsync("news.zip", "packed");
        var entries = await bundles.EnterEntriesAsync(bundle.FileId, [new(0, "a.txt", 5, Hash), new(1, "b.txt", 5, Hash)], token);

        await database.Ledger.RejectAsync(entries[0].FileId, RejectionReason.TooShort, "Nine words.", token);
        await bundles.CompleteAsync(bundle.FileId, token);
        (await bundles.SettleExpandedAsync(Files.Folder, token)).ShouldBe(0);
        await database.Ledger.RejectAsync(entries[1].FileId, RejectionReason.TooShort, "Nine words.", token);
        (await bundles.SettleExpandedAsync("/another", token)).ShouldBe(0);
        (await bundles.SettleExpandedAsync(Files.Folder, token)).ShouldBe(1);

        (await database.Ledger.SettledAsync(Files.Folder, 10, token)).ShouldHaveSingleItem().Entry.Outcome.ShouldBe(FileOutcome.Expanded);
        (await database.LinesAsync("select outcome from ops.custody_balance where unproven <> 0")).ShouldBeEmpty();
        (await bundles.EnterEntriesAsync(bundle.FileId, [new(2, "c.txt", 5, Hash)], token)).ShouldBeEmpty();
        await database.ExecuteAsync($"delete from ops.file where id = '{entries[1].FileId}'");
        (await database.LinesAsync("select outcome, unproven from ops.custody_balance where unproven <> 0")).ShouldBe(["expanded|1"]);
    }

    [Fact]
    public async Task Of_a_bundle_that_has_gone_only_what_was_published_is_waited_for()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var bundles = database.Services.GetRequiredService<IBundleLedger>();
        var bundle = await database.EnterOneAsync("news.zip", "packed");
        var entries = await bundles.EnterEntriesAsync(bundle.FileId, [new(0, "a.txt", 5, Hash), new(1, "b.txt", 5, Hash)], token);
        await database.Ledger.ConfirmPublishedAsync([entries[0].FileId], token);

        (await bundles.GiveUpEntriesAsync(bundle.FileId, DateTimeOffset.UnixEpoch, "It has gone.", token)).ShouldBeFalse();
        (await database.LinesAsync("select ordinal, outcome, reason from ops.file where parent_id is not null order by ordinal")).ShouldBe(["0|in_flight|", "1|rejected|vanished"]);
        (await bundles.GiveUpEntriesAsync(bundle.FileId, DateTimeOffset.UtcNow.AddMinutes(1), "It has gone.", token)).ShouldBeTrue();
        (await database.CountAsync("ops.failure where cause = 'vanished'")).ShouldBe(2);
    }
}

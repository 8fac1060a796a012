using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Database;

public sealed class FileLedgerTests(ServersFixture servers)
{
    [Fact]
    public async Task Two_watchers_that_enter_the_same_files_get_the_same_ids()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var mine = Enumerable.Range(0, 200).Select(number => Files.Seen($"{number}.txt", $"text {number}")).ToList();
        var theirs = mine.Select(file => file with { ProposedId = Guid.CreateVersion7() }).Reverse().ToList();

        var both = await Task.WhenAll(EnterAsync(mine), EnterAsync(theirs));

        both[0].Select(entry => entry.FileId).ShouldBe(both[1].Reverse().Select(entry => entry.FileId));
        (await database.CountAsync("ops.file")).ShouldBe(200);

        async Task<IReadOnlyList<LedgerEntry>> EnterAsync(IReadOnlyList<SeenFile> files) =>
            await database.Ledger.EnterAsync(files, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_moved_file_may_come_again_and_a_kept_one_is_known_for_good()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var moved = Files.Seen("moved.txt", "moved");
        var kept = Files.Seen("kept.txt", "kept");
        await database.Ledger.EnterAsync([moved, kept], token);
        await database.Ledger.RejectAsync(moved.ProposedId, RejectionReason.TooShort, "Nine words.", token);
        await database.Ledger.RejectAsync(kept.ProposedId, RejectionReason.TooShort, "Nine words.", token);
        (await database.Ledger.SettledAsync(moved.Folder, 10, token)).Count.ShouldBe(2);

        await database.Ledger.ConfirmMovedAsync([new MovedFile(moved.ProposedId, "/archive/moved.txt"), new MovedFile(kept.ProposedId, null, Kept: true)], token);

        (await database.Ledger.SettledAsync(moved.Folder, 10, token)).ShouldBeEmpty();
        var again = await database.Ledger.EnterAsync([moved with { ProposedId = Guid.CreateVersion7() }, kept with { ProposedId = Guid.CreateVersion7() }], token);
        again[0].FileId.ShouldNotBe(moved.ProposedId);
        again[0].Outcome.ShouldBe(FileOutcome.InFlight);
        again[1].FileId.ShouldBe(kept.ProposedId);
        again[1].Outcome.ShouldBe(FileOutcome.Rejected);
    }

    [Fact]
    public async Task Only_what_was_not_confirmed_lately_is_unfinished()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = Enumerable.Range(0, 3).Select(number => Files.Seen($"{number}.txt", $"text {number}")).ToList();
        await database.Ledger.EnterAsync(files, token);
        await database.Ledger.ConfirmPublishedAsync([files[1].ProposedId], token);
        await database.Ledger.RejectAsync(files[2].ProposedId, RejectionReason.Empty, "Nothing in it.", token);

        var lately = await database.Ledger.UnfinishedAsync(files[0].Folder, DateTimeOffset.UtcNow.AddMinutes(-5), 10, token);
        var ever = await database.Ledger.UnfinishedAsync(files[0].Folder, DateTimeOffset.UtcNow.AddMinutes(5), 10, token);

        lately.Select(entry => entry.FileId).ShouldBe([files[0].ProposedId]);
        ever.Select(entry => entry.FileId).ShouldBe([files[0].ProposedId, files[1].ProposedId], ignoreOrder: true);
    }

    [Fact]
    public async Task A_path_of_four_thousand_bytes_and_a_stamp_at_the_ends_of_its_range_are_kept()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var file = Files.Seen(string.Join('/', Enumerable.Repeat(new string('å', 100), 20)), "x") with { Stamp = new FileStamp(long.MinValue, long.MaxValue, -1) };

        var entry = (await database.Ledger.EnterAsync([file], TestContext.Current.CancellationToken))[0];

        entry.Path.ShouldBe(file.Path);
        entry.Stamp.ShouldBe(file.Stamp);
        entry.ContentSha256.ShouldBe(file.ContentSha256);
    }

    [Fact]
    public async Task Whoever_waits_is_woken_by_a_settlement()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var file = Files.Seen("a.txt", "a");
        await database.Ledger.EnterAsync([file], token);
        await database.Ledger.WaitForSettledAsync(TimeSpan.FromSeconds(20), token); // the first call only begins to listen

        var start = TimeProvider.System.GetTimestamp();
        var wait = database.Ledger.WaitForSettledAsync(TimeSpan.FromSeconds(30), token);
        await database.Ledger.RejectAsync(file.ProposedId, RejectionReason.Empty, "Nothing in it.", token);
        await wait;

        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    // Cause: two watched folders share the listener, and what was heard while one of them listened woke that one alone.
    [Fact]
    public async Task Everyone_who_waits_is_woken()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var file = Files.Seen("a.txt", "a");
        await database.Ledger.EnterAsync([file], token);
        await database.Ledger.WaitForSettledAsync(TimeSpan.FromSeconds(20), token); // the first call only begins to listen

        var start = TimeProvider.System.GetTimestamp();
        var waits = Enumerable.Range(0, 3).Select(_ => database.Ledger.WaitForSettledAsync(TimeSpan.FromSeconds(30), token)).ToList();
        await database.Ledger.RejectAsync(file.ProposedId, RejectionReason.Empty, "Nothing in it.", token);
        await Task.WhenAll(waits);

        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_wait_that_is_given_up_leaves_the_next_one_its_turn()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var file = Files.Seen("a.txt", "a");
        await database.Ledger.EnterAsync([file], token);
        await database.Ledger.WaitForSettledAsync(TimeSpan.FromSeconds(20), token);
        using var given = CancellationTokenSource.CreateLinkedTokenSource(token);
        var waits = Enumerable.Range(0, 2).Select(_ => database.Ledger.WaitForSettledAsync(TimeSpan.FromSeconds(30), given.Token)).ToList();
        await given.CancelAsync();
        foreach (var wait in waits) await Should.ThrowAsync<OperationCanceledException>(() => wait);

        var start = TimeProvider.System.GetTimestamp();
        var next = database.Ledger.WaitForSettledAsync(TimeSpan.FromSeconds(30), token);
        await database.Ledger.RejectAsync(file.ProposedId, RejectionReason.Empty, "Nothing in it.", token);
        await next;

        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}

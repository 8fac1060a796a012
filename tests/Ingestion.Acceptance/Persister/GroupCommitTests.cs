using Ingestion.Acceptance.Database;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ingestion.Acceptance.Persister;

public sealed class GroupCommitTests(ServersFixture servers)
{
    [Fact]
    public async Task Two_persisters_on_the_same_thousand_items_store_each_once()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await using var otherProcess = MigratedDatabase.ServicesOn(database.ConnectionString);
        // Every tenth file has the content of the one before it.
        var files = await database.EnterAsync([.. Enumerable.Range(0, 1_000).Select(number => Files.Seen($"{number}.txt", $"text {(number % 10 == 9 ? number - 1 : number)}"))]);
        ClassifiedItem[] items = [.. files.Select((file, number) => Pieces.Item(file, Pieces.Numbered(number)))];

        await using var one = database.NewGroupCommit();
        await using var two = database.NewGroupCommit(otherProcess);
        var answers = await Task.WhenAll(Run(one, items), Run(two, [.. items.Reverse()]));

        answers.SelectMany(outcomes => outcomes).Count(outcome => outcome is SettledItem { Redelivered: false }).ShouldBe(1_000);
        answers.SelectMany(outcomes => outcomes).ShouldAllBe(outcome => outcome is SettledItem);
        (await database.LinesAsync("select outcome, count(*) from ops.file group by 1 order by 1")).ShouldBe(["duplicate|100", "stored|900"]);
        (await database.LinesAsync("select count(*), count(distinct (file_id, ordinal)), count(distinct content_sha256) from news.article_revision")).ShouldBe(["900|900|900"]);
        (await database.CountAsync("news.entity")).ShouldBe(12);
        (await database.UnprovenAsync()).ShouldBe(0);

        async Task<ItemOutcome[]> Run(GroupCommit commits, ClassifiedItem[] all) =>
            [.. (await Task.WhenAll(all.Chunk(7).Select(chunk => commits.CommitAsync(PersistBatch.Of(chunk), token)))).SelectMany(outcomes => outcomes)];
    }

    [Fact]
    public async Task Envelopes_of_all_kinds_that_wait_together_each_get_their_own_answers()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var files = await database.EnterAsync([.. Enumerable.Range(0, 90).Select(number => Files.Seen($"{number}.txt", $"text {number}"))]);
        await using var commits = database.NewGroupCommit();

        var answers = await Task.WhenAll(files.Select((file, number) => commits.CommitAsync(
            (number % 3) switch
            {
                0 => PersistBatch.Of([Pieces.Item(file, Pieces.Numbered(number))]),
                1 => PersistBatch.Of([Pieces.Rejected(file)]),
                _ => PersistBatch.Of([Pieces.Quarantined(file)]),
            },
            token)));

        FileOutcome[] kinds = [FileOutcome.Stored, FileOutcome.Rejected, FileOutcome.Quarantined];
        answers.Select(outcomes => outcomes.ShouldHaveSingleItem()).ShouldBe(files.Select((file, number) => (ItemOutcome)new SettledItem(file.FileId, kinds[number % 3])));
        (await database.UnprovenAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Articles_crowd_in_for_a_second_after_a_commit_of_several_and_not_after_one_of_a_single()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        ClassifiedItem[] items = [.. (await database.EnterAsync([.. Enumerable.Range(0, 5).Select(number => Files.Seen($"{number}.txt", $"text {number}"))])).Select((file, number) => Pieces.Item(file, Pieces.Numbered(number)))];
        var time = new FakeTimeProvider();
        await using var commits = database.NewGroupCommit(time: time);
        time.Advance(TimeSpan.FromSeconds(2));

        await commits.CommitAsync(PersistBatch.Of(items[..1]), token);
        commits.IsCrowded.ShouldBeFalse();
        await commits.CommitAsync(PersistBatch.Of(items[1..]), token);
        commits.IsCrowded.ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(1));
        commits.IsCrowded.ShouldBeFalse();
    }
}

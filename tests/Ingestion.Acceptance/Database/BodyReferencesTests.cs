using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Ledger;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Database;

public sealed class BodyReferencesTests(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_is_wanted_while_a_file_of_its_content_is_in_flight_or_an_open_failure_keeps_it()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var references = database.Services.GetRequiredService<IBodyReferences>();
        SeenFile[] files = [.. new[] { "in flight", "stored", "open", "retrying", "archived" }.Select(text => Files.Seen($"{text}.txt", text))];
        await database.Ledger.EnterAsync(files, Token);
        await database.ExecuteAsync($"update ops.file set outcome = 'stored', settled_at = now() where id = '{files[1].ProposedId}'");
        foreach (var (file, state) in files.Skip(2).Zip(["open", "retrying", "archived"]))
        {
            await database.ExecuteAsync($"update ops.file set outcome = 'quarantined', reason = 'bug', settled_at = now() where id = '{file.ProposedId}'");
            await database.ExecuteAsync(
                $"insert into ops.failure (id, file_id, stage, kind, cause, detail, failed_at, state) values ('{Guid.CreateVersion7()}', '{file.ProposedId}', 'clean', 'quarantined', 'bug', '', now(), '{state}')");
        }

        var wanted = await references.WantedAsync([.. files.Select(file => file.ContentSha256!), new string('f', 64)], Token);

        wanted.ShouldBe([files[0].ContentSha256!, files[2].ContentSha256!, files[3].ContentSha256!], ignoreOrder: true);
        (await references.WantedAsync([], Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_whose_message_is_lost_is_unfinished_again_and_a_settled_one_is_not()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var references = database.Services.GetRequiredService<IBodyReferences>();
        SeenFile[] files = [Files.Seen("lost.txt", "lost"), Files.Seen("settled.txt", "settled")];
        await database.Ledger.EnterAsync(files, Token);
        await database.Ledger.ConfirmPublishedAsync([files[0].ProposedId, files[1].ProposedId], Token);
        await database.ExecuteAsync($"update ops.file set outcome = 'stored', settled_at = now() where id = '{files[1].ProposedId}'");

        (await references.PublishAgainAsync(files[0].ProposedId, Token)).ShouldBeTrue();
        (await references.PublishAgainAsync(files[1].ProposedId, Token)).ShouldBeFalse();
        (await references.PublishAgainAsync(Guid.CreateVersion7(), Token)).ShouldBeFalse();

        (await database.Ledger.UnfinishedAsync(Files.Folder, DateTimeOffset.UnixEpoch, 10, Token)).ShouldHaveSingleItem().FileId.ShouldBe(files[0].ProposedId);
        (await database.CountAsync("ops.file where published_at is not null")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_lost_entry_its_bundle_is_walked_again()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var bundles = database.Services.GetRequiredService<IBundleLedger>();
        var bundle = await database.EnterOneAsync("news.zip", "packed");
        var entries = await bundles.EnterEntriesAsync(bundle.FileId, [new(0, "a.txt", 5, new string('a', 64)), new(1, "b.txt", 5, new string('b', 64))], Token);
        await database.Ledger.ConfirmPublishedAsync([.. entries.Select(entry => entry.FileId)], Token);
        await bundles.CompleteAsync(bundle.FileId, Token);

        (await database.Services.GetRequiredService<IBodyReferences>().PublishAgainAsync(entries[1].FileId, Token)).ShouldBeTrue();

        (await database.Ledger.UnfinishedAsync(Files.Folder, DateTimeOffset.UnixEpoch, 10, Token)).ShouldHaveSingleItem().FileId.ShouldBe(bundle.FileId);
        (await database.LinesAsync("select ordinal from ops.file where parent_id is not null and published_at is null")).ShouldBe(["1"]);
    }
}

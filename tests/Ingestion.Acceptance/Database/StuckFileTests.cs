using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Ledger;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Health.Gauges;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Database;

public sealed class StuckFileTests(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Its entries were published and read, and it was said that watcher or broker were away.</summary>
    [Fact]
    public async Task A_large_bundle_waits_for_its_entries()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var bundles = database.Services.GetRequiredService<IBundleLedger>();
        var files = await database.EnterAsync(Files.Seen("alone.txt", "alone"), Files.Seen("news.zip", "packed"));
        var entries = await bundles.EnterEntriesAsync(files[1].FileId, [new(0, "a.txt", 5, new('a', 64)), new(1, "b.txt", 5, new('b', 64))], Token);
        await database.Ledger.ConfirmPublishedAsync([entries[0].FileId], Token);
        await database.ExecuteAsync("update ops.file set found_at = now() - interval '10 minutes'");

        (await database.LinesAsync("select path, why from ops.stuck order by path")).ShouldBe(
            ["alone.txt|not yet published: the watcher or the broker is away", "news.zip|a bundle, waits for its entries"]);
        await bundles.CompleteAsync(files[1].FileId, Token);
        (await database.LinesAsync("select why from ops.stuck where path = 'news.zip'")).ShouldBe(["a bundle, waits for its entries"]);
    }

    /// <summary>It was stuck, and the oldest under way, in the moment it was published again.</summary>
    [Fact]
    public async Task A_retry_of_an_old_failure_is_under_way_since_it_was_published_again()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var file = await database.EnterOneAsync("crash.html", "four");
        await database.Writer.WriteAsync(new PersistBatch([], [], [Pieces.Quarantined(file)]), Token);
        await database.ExecuteAsync("""
            update ops.file set found_at = now() - interval '2 days', outcome = 'in_flight', settled_at = null, published_at = now();
            update ops.failure set state = 'retrying', state_at = now();
            """);

        (await database.CountAsync("ops.stuck")).ShouldBe(0);
        (await database.LinesAsync($"select q.path from ({OverviewQuestions.Stuck.Sql}) q")).ShouldBeEmpty();
        (await database.LinesAsync($"select q.count, q.min > now() - interval '1 minute' from ({OverviewQuestions.InFlight.Sql}) q")).ShouldBe(["1|yes"]);
        (await database.ScalarAsync<double>(GaugeQuestions.OldestInFlight)).ShouldBeLessThan(60);

        await database.ExecuteAsync("update ops.failure set state_at = now() - interval '6 minutes'");

        (await database.LinesAsync("select path, found_at < now() - interval '1 day', waiting between interval '6 minutes' and interval '8 minutes', why from ops.stuck"))
            .ShouldBe(["crash.html|yes|yes|published again, waits for a stage"]);
        (await database.LinesAsync($"select q.path, q.since between now() - interval '8 minutes' and now() - interval '6 minutes' from ({OverviewQuestions.Stuck.Sql}) q"))
            .ShouldBe(["crash.html|yes"]);
        (await database.LinesAsync($"select q.min < now() - interval '6 minutes' from ({OverviewQuestions.InFlight.Sql}) q")).ShouldBe(["yes"]);
        (await database.ScalarAsync<double>(GaugeQuestions.OldestInFlight)).ShouldBeInRange(360, 480);
    }
}

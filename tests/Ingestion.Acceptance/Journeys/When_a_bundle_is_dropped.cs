using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Four kinds of bundles with good and bad entries, and the worker killed in the middle of the largest.</summary>
public sealed class When_a_bundle_is_dropped(ServersFixture servers)
{
    private const int Reports = 600;

    [Fact]
    public async Task Its_good_entries_are_stored_and_its_bad_ones_named()
    {
        var token = TestContext.Current.CancellationToken;
        await using var service = await Service.StartAsync(servers, token, settings: [("Watcher__InFlight", "64")]);
        service.DropFile("works/reports.bin", PackedArticles.TarGz(Reports)); // told by its bytes
        await Waiting.UntilAsync(
            "some reports to be stored",
            t => service.Rows.CountAsync("ops.file where parent_id is not null and outcome = 'stored'", t),
            stored => stored >= 100,
            TimeSpan.FromSeconds(120),
            token);
        await service.Worker.KillAsync();
        (await service.Rows.CountAsync("ops.file where parent_id is null and outcome = 'in_flight' and entries is null", token)).ShouldBe(1, "killed in the middle of the expansion");
        await service.Worker.StartAsync(token);
        service.DropFile("mixed/mixed.zip", PackedArticles.Zip());
        service.DropFile("lines/lines.jsonl", PackedArticles.JsonLines());
        service.DropFile("crawl/crawl.warc.gz", PackedArticles.WarcGz());
        await service.UntilMovedAsync(4, token);

        (await service.Rows.UnprovenAsync(token)).ShouldBe(0);
        (await service.Rows.CountAsync("ops.file where parent_id is null and outcome = 'expanded' and moved_to like '%/archive/%'", token)).ShouldBe(4);
        (await service.Rows.ScalarAsync<string>("select string_agg(path || ' ' || reason, ', ' order by path) from ops.file where parent_id is not null and outcome = 'rejected'", token))
            .ShouldBe("../evil.txt unsafe-name, http://harbour.example/cut truncated, line-2.json malformed, pages/photo.png not-text");
        (await service.Rows.CountAsync("ops.file where parent_id is not null and outcome = 'stored'", token)).ShouldBe(Reports + 5);
        (await service.Rows.CountAsync("news.article_revision", token)).ShouldBe(Reports + 5);
        (await service.Rows.ScalarAsync<long>("select count(*) - count(distinct (parent_id, ordinal)) from ops.file where parent_id is not null", token)).ShouldBe(0, "no entry is doubled");
        (await service.Rows.CountAsync("ops.file where outcome = 'quarantined'", token)).ShouldBe(0);
        (await service.Rows.CountAsync("news.article_revision where canonical_url in ('http://harbour.example/rain', 'http://harbour.example/quay-910001', 'http://harbour.example/quay-910002')", token)).ShouldBe(3);
        Directory.EnumerateFiles(service.Drop, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.EnumerateFiles(service.Archive, "*", SearchOption.AllDirectories).Count(path => !path.EndsWith("manifest.jsonl", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public async Task One_with_nothing_usable_lies_beside_its_reason()
    {
        var token = TestContext.Current.CancellationToken;
        await using var service = await Service.StartAsync(servers, token);
        service.DropFile("cut.zip", PackedArticles.Zip()[..40]);
        await service.UntilMovedAsync(1, token);

        (await service.Rows.CustodyAsync(token)).ShouldBe("rejected=1");
        var reason = Directory.EnumerateFiles(service.Rejected, "*.reason.txt", SearchOption.AllDirectories).ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(reason, token)).ShouldContain("truncated");
    }
}

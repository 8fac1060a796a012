using System.Diagnostics;
using System.IO.Compression;
using Ingestion.Acceptance.Chaos;
using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Articles that wait in the store beside their messages; killed, deleted, damaged, full and retried on the way.</summary>
public sealed class When_a_body_is_large(ServersFixture servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_becomes_a_row_although_the_worker_is_killed_in_the_middle_and_the_store_is_empty_then(bool embedded)
    {
        if (embedded) Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Token, embedded);
        var large = OwnArticles.Large(3_000_000);
        service.DropFile("works/great.txt", large);
        service.DropFile("works/small.txt", OwnArticles.Numbered(1));
        await Waiting.UntilAsync("the body to wait in the store", _ => Task.FromResult(Stored(service).Count), files => files > 0, Patience, Token);
        await service.Worker.KillAsync();
        Stored(service).ShouldNotBeEmpty("killed in the middle");
        await service.Worker.StartAsync(Token);
        await service.UntilSettledAsync(2, Patience, Token);

        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=2");
        (await service.Rows.ScalarAsync<int>("select max(length(body)) from news.article_revision", Token)).ShouldBeGreaterThan(2_900_000);
        await UntilEmptyAsync(service);
    }

    [Fact]
    public async Task One_whose_stored_body_is_deleted_or_damaged_is_published_again()
    {
        await using var service = await Service.PrepareAsync(servers, Token, settings: ("Messaging__InlineLimit", "1024"));
        await PublishWithoutCleanersAsync(service, 3);
        var files = Stored(service);
        files.Count.ShouldBe(3);
        File.Delete(files[0]);
        await File.WriteAllTextAsync(files[1], "this is not what was written here", Token);
        await service.Worker.StartAsync(Token);
        await service.UntilSettledAsync(3, Patience, Token);

        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=3");
        (await service.Rows.CountAsync("ops.failure", Token)).ShouldBe(0);
        service.Worker.Log().ShouldContain("is published again from where it lies");
        await UntilEmptyAsync(service);
    }

    [Fact]
    public async Task A_full_store_stops_the_watcher_and_then_a_stage_until_there_is_room()
    {
        await using var service = await Service.PrepareAsync(servers, Token);
        var large = OwnArticles.Large(3_000_000);
        var packed = PackedLength(large);
        await using var disk = await SmallDisk.OverAsync(Store(service), (int)(packed / 2 / 1024));
        try
        {
            await service.Worker.StartAsync(Token);
            service.DropFile("works/great.txt", large);
            await Waiting.UntilAsync("health to name the store", async token => (await service.Worker.HealthAsync(token)).Contains("cannot be written", StringComparison.Ordinal), Patience, Token);
            (await service.Rows.CustodyAsync(Token)).ShouldBe("in_flight=1");

            // The file's own bytes find room now, and what the cleaner makes of them beside it does not.
            await disk.ResizeAsync((int)(packed * 5 / 4 / 1024));
            await Waiting.UntilAsync("a stage to wait for the store", _ => Task.FromResult(service.Worker.Log()), log => log.Contains("suspended: store is away", StringComparison.Ordinal), Patience, Token);
            (await service.Rows.CustodyAsync(Token)).ShouldBe("in_flight=1");

            await disk.ResizeAsync(64 * 1024);
            await service.UntilSettledAsync(1, Patience, Token);
            (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=1");
            (await service.Rows.CountAsync("ops.failure", Token)).ShouldBe(0);
            await UntilEmptyAsync(service);
        }
        finally
        {
            await service.Worker.KillAsync();
        }
    }

    [Fact]
    public async Task A_kept_failure_keeps_its_body_and_one_that_is_gone_is_written_again_from_the_original()
    {
        await using var service = await Service.StartAsync(
            servers, Token, settings: [("Messaging__InlineLimit", "1024"), ("Messaging__StoreSweep", "00:00:01"), ("Messaging__StoreOrphanAge", "00:00:01")]);
        await RefusingDatabase.RefuseAsync(service, Token);
        for (var number = 0; number < 2; number++) service.DropFile($"works/{number}.txt", OwnArticles.Large(40_000, number));
        await service.UntilSettledAsync(2, Patience, Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("quarantined=2");
        (await service.Rows.CountAsync("ops.failure where length(payload) < 2000 and payload like '%\"stored\"%'", Token)).ShouldBe(2, "what is kept refers to the store");
        await Task.Delay(TimeSpan.FromSeconds(4), Token); // several sweeps
        var origins = Stored(service).GroupBy(file => Path.GetFileName(file)[..64]).ToList();
        origins.Count.ShouldBe(2, "the sweep leaves what open failures refer to");

        foreach (var file in origins[0]) File.Delete(file);
        await RefusingDatabase.MendAsync(service, Token);
        var (status, output) = await service.Worker.RunAsync(Token, "failures", "retry", "--all");

        status.ShouldBe(0, output);
        await service.UntilSettledAsync(2, Patience, Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=2");
        (await service.Rows.CountAsync("ops.failure where state <> 'resolved'", Token)).ShouldBe(0);
        await UntilEmptyAsync(service);
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_stops_the_start_with_one_line()
    {
        await using var service = await Service.PrepareAsync(servers, Token, settings: ("Messaging__Store", "/dev/null/store"));
        var (status, output) = await service.Worker.RunAsync(Token, "run");
        status.ShouldBe(2, output);
        output.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Messaging:Store: /dev/null/store cannot be written");
    }

    /// <summary>The watcher alone, until all is in the queue; then it is stopped.</summary>
    private static async Task PublishWithoutCleanersAsync(Service service, int files)
    {
        using var watcher = service.Worker.Begin("run", "--role", "watcher");
        for (var number = 0; number < files; number++) service.DropFile($"works/{number}.txt", OwnArticles.Large(40_000, number));
        await Waiting.UntilAsync("all to be published", token => service.Rows.CountAsync("ops.file where published_at is not null", token), published => published == files, Patience, Token);
        watcher.Kill();
        await watcher.WaitForExitAsync(Token);
    }

    private static string Store(Service service) => Path.Combine(service.Root, "store");

    private static List<string> Stored(Service service) =>
        [.. Directory.EnumerateFiles(Store(service), "*.br", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static async Task UntilEmptyAsync(Service service) => await Waiting.UntilAsync(
        "the store to be empty",
        _ => Task.FromResult(Directory.EnumerateFiles(Store(service), "*", SearchOption.AllDirectories).Count(file => Path.GetFileName(file)[0] != '.')),
        files => files == 0,
        TimeSpan.FromSeconds(30),
        Token);

    private static long PackedLength(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(bytes);
        return packed.Length;
    }
}

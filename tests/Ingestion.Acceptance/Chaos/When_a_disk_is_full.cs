using System.Diagnostics;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Drop folder and archive in turn on a file system that is full in the middle of the work, and has room again later.</summary>
public sealed class When_a_disk_is_full(ServersFixture servers)
{
    private const int Each = 40;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_archive_is_an_outage_with_its_reason_and_nothing_leaves_the_folder_meanwhile()
    {
        Repetitions.OnlyInTheLongRun();
        var rounds = Repetitions.Of(1, 20);
        await using var service = await Service.PrepareAsync(servers, Token, settings: ("Watcher__MinFreeDisk", "0"));
        await using var disk = await SmallDisk.OverAsync(service.Archive, 64);
        await service.Worker.StartAsync(Token);
        var hits = 0;
        var recovery = TimeSpan.Zero;
        for (var round = 1; round <= rounds; round++)
        {
            for (var number = 0; number < Each; number++) service.DropFile($"full/{round}-{number}.txt", Padded((round * Each) + number));
            await Waiting.UntilAsync("health to name the archive", async token => (await service.Worker.HealthAsync(token)).Contains("make room or mend the rights", StringComparison.Ordinal), TimeSpan.FromSeconds(60), Token);
            (await service.Rows.UnprovenAsync(Token)).ShouldBe(0);
            if (Directory.EnumerateFiles(service.Drop, "*", SearchOption.AllDirectories).Any()) hits++;

            await disk.ResizeAsync(16 * 1024);
            var clock = Stopwatch.StartNew();
            await service.UntilSettledAsync(round * Each, TimeSpan.FromSeconds(60), Token);
            recovery = clock.Elapsed > recovery ? clock.Elapsed : recovery;
            await service.Worker.UntilReadyAsync(Token);
            // What is there keeps its place, and there is room for two more.
            await disk.ResizeAsync((int)(((16 * 1024 * 1024) - disk.Free) / 1024) + 8);
        }

        await KeepAsync(service, "the archive's disk is full", rounds, hits, rounds * Each, recovery);
        await service.Worker.KillAsync();
    }

    /// <summary>The writer sees the full disk, and tries again; the service makes the room by taking what is there to another disk.</summary>
    [Fact]
    public async Task A_full_drop_folder_empties_itself_and_no_half_written_file_is_taken()
    {
        Repetitions.OnlyInTheLongRun();
        var files = Repetitions.Of(150, 3_000);
        await using var service = await Service.PrepareAsync(servers, Token);
        await using var disk = await SmallDisk.OverAsync(service.Drop, 256);
        await service.Worker.StartAsync(Token);
        var full = 0;
        for (var number = 0; number < files; number++)
            while (!TryWrite(service.Drop, number))
            {
                full++;
                await Task.Delay(50, Token);
            }

        await service.UntilSettledAsync(files, TimeSpan.FromSeconds(120), Token);
        await KeepAsync(service, "the drop folder's disk is full (repetitions: writes that failed)", full, full, files, null);
        await service.Worker.KillAsync();
    }

    private static async Task KeepAsync(Service service, string scenario, int repetitions, int hits, int files, TimeSpan? recovery)
    {
        var balance = await ChaosCheck.BalanceAsync(service, files, planted: 0, Token);
        ChaosCheck.Keep(new(scenario, repetitions, hits, balance, recovery));
        balance.ShouldBeWhole();
        balance.RowsOut.ShouldBe(files);
        hits.ShouldBeGreaterThan(0, "the disk was to be full");
        Directory.EnumerateFiles(service.Archive, "*.txt", SearchOption.AllDirectories).Count().ShouldBe(files);
    }

    /// <summary>As careful programs do: under another name first, renamed when it is whole, removed when it is not to be.</summary>
    private static bool TryWrite(string folder, int number)
    {
        var path = Path.Combine(folder, $"{number}.txt");
        try
        {
            File.WriteAllBytes(path + ".part", Padded(number));
            File.Move(path + ".part", path);
            return true;
        }
        catch (IOException)
        {
            File.Delete(path + ".part");
            return false;
        }
    }

    private static byte[] Padded(int number) => [.. OwnArticles.Numbered(number), .. new byte[4000].Select(_ => (byte)' ')];
}

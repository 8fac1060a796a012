using System.Diagnostics;
using System.Globalization;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>
/// More creates than the kernel's queue of file events holds, while the worker stands still. The rescan by the clock would come ten minutes
/// later: what was lost is found because the overflow is noticed.
/// </summary>
public sealed class When_file_events_overflow(ServersFixture servers)
{
    [Fact]
    public async Task Every_file_is_found_all_the_same()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        var files = Repetitions.Of(300, 50_000);
        await using var service = await Service.StartAsync(servers, token, settings: ("Watcher__Rescan", "00:10:00"));
        service.DropFile("works/first.txt", OwnArticles.Numbered(files));
        await service.UntilSettledAsync(1, TimeSpan.FromSeconds(60), token);

        service.Worker.Signal("STOP");
        if (files < MostEvents) Fill(Path.Combine(service.Drop, "works"), MostEvents);
        service.DropNumbered(0, files);
        service.Worker.Signal("CONT");
        var resumed = Stopwatch.StartNew();
        await Waiting.UntilAsync("the next row", t => service.Rows.CountAsync("news.article_revision", t), rows => rows > 1, TimeSpan.FromSeconds(120), token);
        var recovery = resumed.Elapsed;
        await service.UntilSettledAsync(files + 1, TimeSpan.FromSeconds(120 + (files / 40)), token);

        var hits = service.Worker.Log().Split("file events were lost").Length - 1;
        hits.ShouldBeGreaterThan(0, "the queue was to overflow");
        var balance = await ChaosCheck.BalanceAsync(service, files + 1, planted: 0, token);
        balance.ShouldBeWhole();
        balance.RowsOut.ShouldBe(files + 1);
        ChaosCheck.Keep(new($"{files:N0} creates overflow the file events", 1, Math.Min(hits, 1), balance, recovery));
    }

    private static int MostEvents => int.Parse(File.ReadAllText("/proc/sys/fs/inotify/max_queued_events"), CultureInfo.InvariantCulture);

    /// <summary>Two events a round, of a name that is no article's.</summary>
    private static void Fill(string folder, int events)
    {
        var name = Path.Combine(folder, ".unfinished.part");
        for (var round = 0; round <= events / 2; round++)
        {
            File.WriteAllBytes(name, []);
            File.Delete(name);
        }
    }
}

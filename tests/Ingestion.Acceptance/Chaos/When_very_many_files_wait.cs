using System.Diagnostics;
using System.Globalization;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>
/// 200,000 files lie there when the watcher starts and nobody takes what it publishes: its memory is that of a watcher before 200 files.
/// And with all roles the first row does not wait for the folder to be looked through. Long form only.
/// </summary>
public sealed class When_very_many_files_wait(ServersFixture servers)
{
    private const int Many = 200_000;
    private const double MostMegabytes = 30;
    private const double Megabyte = 1 << 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_watchers_memory_is_flat_and_the_first_row_comes_soon()
    {
        Repetitions.OnlyInTheLongRun();
        var few = await WatcherAsync(200);
        var many = await WatcherAsync(Many);
        var first = await FirstRowAsync(Many);

        ChaosCheck.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"watcher before 200 files: peak {few.Peak:0.0} MB, at rest {few.AtRest:0.0} MB; before {Many:N0}: peak {many.Peak:0.0} MB, at rest {many.AtRest:0.0} MB; first row with {Many:N0} waiting {first.TotalSeconds:0.0} s after the start"));
        (many.Peak - few.Peak).ShouldBeLessThan(MostMegabytes);
        (many.AtRest - few.AtRest).ShouldBeLessThan(MostMegabytes);
    }

    /// <summary>The resident memory in MB of a process with the watcher's role alone, from its start to where it waits for room.</summary>
    private async Task<(double Peak, double AtRest)> WatcherAsync(int files)
    {
        await using var service = await Service.PrepareAsync(servers, Token);
        await FillAsync(service, files);
        service.Worker.Role = "watcher";
        await service.Worker.StartAsync(Token);
        await Waiting.UntilAsync(
            "as many as may be to be published", t => service.Rows.CountAsync("ops.file where published_at is not null", t), count => count >= Math.Min(files, 4096), TimeSpan.FromMinutes(3), Token);
        // Some rescans long: what grows with the folder would grow now.
        await Task.Delay(TimeSpan.FromSeconds(40), Token);
        (await service.Rows.CountAsync("ops.file", Token)).ShouldBeLessThan(6000, "the rest waits in the folder");
        return (ProcessTree.PeakMemory(service.Worker.Id) / Megabyte, ProcessTree.ResidentMemory(service.Worker.Id) / Megabyte);
    }

    private async Task<TimeSpan> FirstRowAsync(int files)
    {
        await using var service = await Service.PrepareAsync(servers, Token);
        await FillAsync(service, files);
        var clock = Stopwatch.StartNew();
        await service.Worker.StartAsync(Token, untilReady: false);
        await Waiting.UntilAsync("the first row", t => service.Rows.CountAsync("news.article_revision", t), rows => rows > 0, TimeSpan.FromMinutes(2), Token);
        return clock.Elapsed;
    }

    /// <summary>Real files of one source, and hard links to them for the others: names are what the watcher has to bear, and links cost no room.</summary>
    private static async Task FillAsync(Service service, int files)
    {
        const int sources = 20;
        var first = Directory.CreateDirectory(Path.Combine(service.Drop, "source-0")).FullName;
        for (var number = 0; number < files / sources; number++)
            await File.WriteAllBytesAsync(Path.Combine(first, $"an-article-of-the-harbour-post-{number}.txt"), OwnArticles.Numbered(number), Token);
        for (var source = 1; source < sources; source++)
        {
            using var copy = Process.Start("cp", ["-rl", first, Path.Combine(service.Drop, $"source-{source}")]);
            await copy.WaitForExitAsync(Token);
            copy.ExitCode.ShouldBe(0);
        }
    }
}

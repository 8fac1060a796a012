using Ingestion.Acceptance.Chaos;
using System.Diagnostics;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>The system's limits of inotify, lowered for the worker alone (a user namespace has limits of its own).</summary>
public sealed class When_file_events_run_out(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("max_inotify_watches", 2, "no file events from a part of it")]
    [InlineData("max_inotify_instances", 0, "no file events (")]
    public async Task The_rescan_finds_the_files_and_it_is_said_once(string limit, int value, string said)
    {
        Repetitions.OnlyInTheLongRun();
        Assert.SkipUnless(MayUnshare(), "a user namespace is not allowed here");
        const int files = 24;
        await using var service = await Service.PrepareAsync(servers, Token);
        for (var number = 0; number < files / 2; number++) service.DropFile($"source-{number}/1.txt", OwnArticles.Numbered(number));
        service.Worker.Through = ["unshare", "--user", "--map-root-user", "sh", "-c", $"echo {value} > /proc/sys/user/{limit}; exec \"$@\"", "--"];
        await service.Worker.StartAsync(Token);
        await service.UntilSettledAsync(files / 2, TimeSpan.FromSeconds(60), Token);
        for (var number = files / 2; number < files; number++) service.DropFile($"source-{number % 12}/2.txt", OwnArticles.Numbered(number));
        await service.UntilSettledAsync(files, TimeSpan.FromSeconds(60), Token);

        (await service.Rows.CustodyAsync(Token)).ShouldBe($"stored={files}");
        service.Worker.Log().Split(said).Length.ShouldBe(2, service.Worker.LogTail());
        service.Worker.Log().ShouldNotContain("file events were lost");
    }

    private static bool MayUnshare()
    {
        using var probe = Process.Start("unshare", ["--user", "--map-root-user", "true"]);
        probe.WaitForExit();
        return probe.ExitCode == 0;
    }
}

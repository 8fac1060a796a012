using System.Diagnostics;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Rights that are missing and room that has run out.</summary>
public sealed class When_the_disk_will_not_have_it(ServersFixture servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_may_not_be_read_is_rejected_with_the_cure_and_the_next_is_stored()
    {
        await using var service = await Service.PrepareAsync(servers, Token);
        // Root may read everything until that right is taken away.
        if (Environment.UserName == "root") service.Worker.Through = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--"];
        await service.Worker.StartAsync(Token);
        var partial = Path.Combine(service.Root, "closed.part");
        await File.WriteAllBytesAsync(partial, OwnArticles.Numbered(1), Token);
        await RunAsync("chmod", "000", partial);
        Directory.CreateDirectory(Path.Combine(service.Drop, "closed"));
        File.Move(partial, Path.Combine(service.Drop, "closed", "secret.txt"));
        service.DropFile("closed/good.txt", OwnArticles.Numbered(2));
        await service.UntilSettledAsync(2, TimeSpan.FromSeconds(60), Token);

        (await service.Rows.CustodyAsync(Token)).ShouldBe("rejected=1, stored=1");
        (await service.Rows.ScalarAsync<string>("select reason || ': ' || detail from ops.file where outcome = 'rejected'", Token))!.ShouldContain("unreadable: The file could not be read");
        Directory.EnumerateFiles(service.Rejected, "secret*.reason.txt", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    [Fact]
    public async Task With_too_little_room_nothing_is_taken_until_there_is_more()
    {
        await using var service = await Service.PrepareAsync(servers, Token, settings: ("Watcher__MinFreeDisk", "9000000000000000"));
        await service.Worker.StartAsync(Token, untilReady: false);
        service.DropFile("room/1.txt", OwnArticles.Numbered(1));
        await Waiting.UntilAsync("health to name the disk", async token => (await service.Worker.HealthAsync(token)).Contains("Watcher:MinFreeDisk", StringComparison.Ordinal), TimeSpan.FromSeconds(60), Token);
        (await service.Rows.CountAsync("ops.file", Token)).ShouldBe(0);
        (await service.Worker.StopAsync(TimeSpan.FromSeconds(30))).ShouldBe(0);

        service.Worker.Environment["Watcher__MinFreeDisk"] = "0";
        await service.Worker.StartAsync(Token);
        await service.UntilSettledAsync(1, TimeSpan.FromSeconds(60), Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=1");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(CancellationToken.None);
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}

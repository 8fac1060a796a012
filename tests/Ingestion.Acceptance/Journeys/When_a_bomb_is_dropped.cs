using System.Globalization;
using Ingestion.Acceptance.Chaos;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>What the whole worker's memory comes to while a bomb is read to its end, every limit on its length lifted (deploy/decisions/0010).</summary>
public sealed class When_a_bomb_is_dropped(ServersFixture servers)
{
    private const long Mebibyte = 1 << 20;

    /// <summary>An entry may be 8 MiB (<c>Watcher:MaxFileSize</c>); the rest is what the collector leaves lying.</summary>
    private const long MostGrowth = 100 * Mebibyte;

    [Fact]
    public async Task The_workers_memory_stays_where_it_was_and_the_entry_behind_is_stored()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        // 64 MiB each: 2 GiB, or 7 of the 8 GiB that a ustar header can say, and more than any file that is honest.
        var pieces = Repetitions.Of(32, 120);
        await using var service = await Service.StartAsync(
            servers, token, settings: [("Watcher__Bundles__MaxRatio", "10000"), ("Watcher__Bundles__MaxUnpacked", $"{1L << 40}")]);
        service.DropFile("works/before.tar.gz", PackedArticles.TarGz(50));
        await service.UntilMovedAsync(1, token);
        var before = Peak(service.Worker.Id);

        service.DropFile("works/bomb.tar.gz", Bomb.TarGz(pieces, OwnArticles.Numbered(70_001)));
        await service.UntilMovedAsync(2, token);
        var after = Peak(service.Worker.Id);

        TestContext.Current.SendDiagnosticMessage($"a bomb of {pieces * 64} MiB: peak {before / Mebibyte} MiB before, {after / Mebibyte} MiB after");
        (await service.Rows.CustodyAsync(token)).ShouldBe("expanded=2, rejected=1, stored=51");
        (await service.Rows.ScalarAsync<string>("select path || ' ' || reason from ops.file where outcome = 'rejected'", token)).ShouldBe("zeros.txt too-large");
        (after - before).ShouldBeLessThan(MostGrowth);
    }

    /// <summary>The most memory the process ever held, in bytes (proc(5), VmHWM).</summary>
    private static long Peak(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}

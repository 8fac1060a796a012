using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>
/// The worker's clock goes forward and back by an hour under load, with retention on: ids, partitions, leases, republishing and retention
/// are made of it, and none of them loses or doubles anything.
/// </summary>
public sealed class When_the_clock_is_moved(ServersFixture servers)
{
    [Fact]
    public async Task Nothing_is_lost_or_doubled_and_the_lease_is_held()
    {
        Repetitions.OnlyInTheLongRun();
        const int each = 60;
        var token = TestContext.Current.CancellationToken;
        string[] offsets = ["+1h", "+0", "-1h", "+0"];
        var rounds = Repetitions.Of(1, 12);
        await using var service = await Service.PrepareAsync(
            servers, token, settings: [("Watcher__KeepArchive", "1.00:00:00"), ("Watcher__KeepRejected", "1.00:00:00"), ("Ledger__Keep", "1.00:00:00"), ("Watcher__Republish", "00:00:05")]);
        var clock = SetClock.Of(service);
        await service.Worker.StartAsync(token);
        int hits = 0, dropped = 0;
        foreach (var offset in Enumerable.Repeat(offsets, rounds).SelectMany(round => round))
        {
            service.DropNumbered(dropped, each);
            dropped += each;
            await Waiting.UntilAsync("files under way", t => service.Rows.CountAsync("ops.file where outcome = 'in_flight' or moved_at is null", t), count => count > 0, TimeSpan.FromSeconds(60), token);
            clock.Move(offset);
            if (await service.Rows.CountAsync("ops.file where outcome = 'in_flight' or moved_at is null", token) > 0) hits++;
            // The next files are found by the moved clock, which the library looks at again when more than a whole second has passed.
            await Task.Delay(TimeSpan.FromSeconds(2.5), token);
        }

        await service.UntilSettledAsync(dropped, TimeSpan.FromSeconds(120), token);
        var balance = await ChaosCheck.BalanceAsync(service, dropped, planted: 0, token);
        ChaosCheck.Keep(new("the clock is moved by an hour, forward and back", rounds * offsets.Length, hits, balance, null));
        balance.ShouldBeWhole();
        balance.RowsOut.ShouldBe(dropped);
        (await service.Rows.ScalarAsync<double>("select extract(epoch from max(found_at) - min(found_at))::float8 / 3600 from ops.file", token)).ShouldBeGreaterThan(1.9, "the worker has seen both hours");
        (await service.Rows.CountAsync("ops.file where abs(extract(epoch from ops.uuid_time(id) - found_at)) > 1", token)).ShouldBe(0, "ids are of the time when the file was found");
        (await service.Rows.CountAsync("news.article_revision_default", token) + await service.Rows.CountAsync("ops.file_default", token)).ShouldBe(0);
        service.Worker.Log().ShouldNotContain("the lease was lost");
        Directory.EnumerateFiles(service.Archive, "*.txt", SearchOption.AllDirectories).Count().ShouldBe(dropped, "retention has deleted nothing");
    }
}

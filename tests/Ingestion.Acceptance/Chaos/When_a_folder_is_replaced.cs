using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>
/// A folder full of files is moved in; then the watched folder itself is replaced by another one while its files are under way, and a
/// person brings back what was left in the old one.
/// </summary>
public sealed class When_a_folder_is_replaced(ServersFixture servers)
{
    private const int Each = 40;

    [Fact]
    public async Task What_lay_in_the_old_and_what_lies_in_the_new_one_is_stored_once()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        var rounds = Repetitions.Of(2, 25);
        await using var service = await Service.StartAsync(servers, token);
        var hits = 0;
        for (var round = 0; round < rounds; round++)
        {
            var first = round * 3 * Each;
            Directory.Move(Filled(service, "moved-in", first), Path.Combine(service.Drop, $"moved-in-{round}"));
            var next = Filled(service, "next", first + Each);
            for (var number = 0; number < Each; number++) service.DropFile($"works-{round}/{number}.txt", OwnArticles.Numbered(first + (2 * Each) + number));
            await Waiting.UntilAsync("files under way", t => service.Rows.CountAsync("ops.file where outcome = 'in_flight' or moved_at is null", t), count => count > 0, TimeSpan.FromSeconds(60), token);

            var old = Path.Combine(service.Root, $"old-{round}");
            Directory.Move(service.Drop, old);
            Directory.Move(next, service.Drop);
            if (await service.Rows.CountAsync("ops.file where outcome = 'in_flight' or moved_at is null", token) > 0) hits++;
            Directory.Move(old, Path.Combine(service.Drop, $"brought-back-{round}"));
            await service.UntilSettledAsync((round + 1) * 3 * Each, TimeSpan.FromSeconds(90), token);
        }

        var balance = await ChaosCheck.BalanceAsync(service, rounds * 3 * Each, planted: 0, token);
        balance.ShouldBeWhole();
        balance.RowsOut.ShouldBe(rounds * 3 * Each);
        ChaosCheck.Keep(new("a folder moved in, then the watched folder replaced under way", rounds, hits, balance, null));
        (await service.Worker.IsReadyAsync(token)).ShouldBeTrue();
    }

    private static string Filled(Service service, string name, int from)
    {
        var folder = Path.Combine(service.Root, $"{name}-{from}");
        Directory.CreateDirectory(Path.Combine(folder, "deep"));
        for (var number = from; number < from + Each; number++) File.WriteAllBytes(Path.Combine(folder, "deep", $"{number}.txt"), OwnArticles.Numbered(number));
        return folder;
    }
}

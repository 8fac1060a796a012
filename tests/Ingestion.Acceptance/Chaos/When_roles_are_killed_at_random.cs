using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Each role is a process of its own, and while files keep coming one after the other dies by SIGKILL and is started again.</summary>
public sealed class When_roles_are_killed_at_random(ServersFixture servers)
{
    private const int FilesAKill = 100;

    private static readonly string[] Roles = ["watcher", "cleaner", "classifier", "persister"];

    /// <summary>Short of many kills it shows nothing that <see cref="When_everything_is_killed"/> does not.</summary>
    public static TheoryData<int> Kills => Repetitions.Long ? [200] : [];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Kills))]
    public async Task Nothing_is_lost_doubled_or_quarantined(int kills)
    {
        var token = TestContext.Current.CancellationToken;
        await using var service = await Service.PrepareAsync(servers, token);
        var workers = Roles.Select(role => service.AddWorker(role)).ToArray();
        foreach (var worker in workers) await worker.StartAsync(token, untilReady: false);
        var work = new Workload(service);
        var random = new Random(4);
        var hits = 0;

        for (var kill = 0; kill < kills; kill++)
        {
            var victim = workers[random.Next(workers.Length)];
            await victim.UntilReadyAsync(token);
            work.Drop(FilesAKill);
            await Waiting.UntilAsync("files under way", work.InFlightAsync, files => files > 0, TimeSpan.FromMinutes(1), token);
            await Task.Delay(random.Next(0, 300), token);
            // Killed while it served and while files were under way; what has not been entered yet does not count.
            if (await work.InFlightAsync(token) > 0 && victim.IsRunning) hits++;
            await victim.KillAsync();
            await victim.StartAsync(token, untilReady: false);
        }

        var balance = await work.SettleAsync(token);
        hits.ShouldBeGreaterThan(kills / 2);
        ChaosCheck.Keep(new("one role at random killed", kills, hits, balance, Recovery: null));
    }
}

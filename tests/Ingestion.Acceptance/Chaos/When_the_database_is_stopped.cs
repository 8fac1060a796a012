using System.Diagnostics;
using Ingestion.Acceptance.Journeys;
using Ingestion.Acceptance.Servers;
using Ingestion.Testing;
using Ingestion.Testing.Providers;

namespace Ingestion.Acceptance.Chaos;

/// <summary>PostgreSQL is stopped in order and stays away while files keep coming.</summary>
[Collection(OutageCollection.Name)]
public sealed class When_the_database_is_stopped(ServersFixture servers)
{
    /// <summary>Seconds; a short absence is what <see cref="When_a_server_goes_away"/> has.</summary>
    public static TheoryData<int> Absences => Repetitions.Long ? [300] : [];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Absences))]
    public async Task The_service_waits_and_goes_on_by_itself(int seconds)
    {
        var token = TestContext.Current.CancellationToken;
        var away = TimeSpan.FromSeconds(seconds);
        await using var service = await Service.StartAsync(servers, token);
        var work = new Workload(service);
        await using var load = work.Load(5, TimeSpan.FromMilliseconds(200));
        await work.UntilSettledAsync(20, token);
        var hits = await work.InFlightAsync(token) > 0 ? 1 : 0;

        await service.Servers.StopAsync(TestServer.Postgres, token);
        await Task.Delay(away, token);
        service.Worker.IsRunning.ShouldBeTrue(service.LogTails(40));
        await service.Servers.StartAsync(TestServer.Postgres, token);
        var back = Stopwatch.StartNew();
        await work.UntilSettledAsync(await work.SettledAsync(token) + 1, token);
        var recovery = back.Elapsed;
        await load.DisposeAsync();

        var balance = await work.SettleAsync(token);
        ChaosCheck.Keep(new($"PostgreSQL stopped for {away.TotalSeconds:0} s under load", 1, hits, balance, recovery));
        hits.ShouldBe(1);
    }
}

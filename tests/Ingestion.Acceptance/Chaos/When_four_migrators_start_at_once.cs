using Ingestion.Acceptance.Database;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Four processes migrate one empty database at the same moment, as four machines that are rolled out together do.</summary>
public sealed class When_four_migrators_start_at_once(ServersFixture servers)
{
    [Fact]
    public async Task All_succeed_and_the_service_runs_on_what_they_made()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        var rounds = Repetitions.Of(1, 20);
        await using var service = await Service.PrepareAsync(servers, token);
        var hits = 0;
        for (var round = 0; round < rounds; round++)
        {
            await EmptyAsync(service);
            var migrators = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => service.Worker.RunAsync(token, "migrate")));
            if (await WaitedForEachOtherAsync(service, migrators, token)) hits++;
            foreach (var (status, output) in await migrators) status.ShouldBe(0, output);
        }

        await service.Worker.StartAsync(token);
        var work = new Workload(service);
        work.Drop(5);
        var balance = await work.SettleAsync(token);
        ChaosCheck.Keep(new("four migrators at once on an empty database", rounds, hits, balance, Recovery: null));
        hits.ShouldBeGreaterThan(0);
    }

    private static async Task EmptyAsync(Service service)
    {
        var name = new NpgsqlConnectionStringBuilder(service.Rows.ConnectionString).Database;
        await MigratedDatabase.AdministerAsync(service.Servers.PostgresConnectionString, $"drop database {name} with (force)");
        await MigratedDatabase.AdministerAsync(service.Servers.PostgresConnectionString, $"create database {name}");
    }

    /// <summary>Whether one of them was seen waiting for another one's turn to end.</summary>
    private static async Task<bool> WaitedForEachOtherAsync(Service service, Task migrators, CancellationToken cancellationToken)
    {
        var seen = false;
        while (!seen && !migrators.IsCompleted)
        {
            seen = await service.Rows.CountAsync(
                "pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())", cancellationToken) > 0;
            await Task.Delay(20, cancellationToken);
        }

        return seen;
    }
}

using Ingestion.Host.Health.Gauges;
using Npgsql;

namespace Ingestion.Tests.Host.Health.Gauges;

public sealed class PipelineSamplerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_and_keeps_nobody_waiting()
    {
        // Nobody listens on port 1.
        await using var database = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Database=x;Username=x;Password=x;Timeout=1");
        var sampler = new PipelineSampler(database, null, null, TimeProvider.System);
        sampler.Last.DatabaseUp.ShouldBeNull();

        for (var look = 0; look < 20 && sampler.Last.DatabaseUp is null; look++) await sampler.RefreshAsync(Token);

        sampler.Last.DatabaseUp.ShouldBe(false);
        // No broker, no watcher: neither is told of.
        sampler.Last.BrokerUp.ShouldBeNull();
        sampler.Last.Room.ShouldBeEmpty();
        sampler.Last.Outcomes.ShouldBeEmpty();
    }
}

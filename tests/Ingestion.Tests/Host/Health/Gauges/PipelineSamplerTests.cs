using Ingestion.Host.Health.Gauges;
using Ingestion.Watcher;
using Microsoft.Extensions.Logging.Abstractions;
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

    /// <summary>Regression: where each process has one role, nobody told how much room there is: those that asked the servers knew no folder.</summary>
    [Fact]
    public async Task A_process_that_only_watches_tells_of_its_disks_and_asks_no_server()
    {
        var watcher = new WatcherStatus();
        watcher.Add(new FolderStatus(new WatchedFolder("/tmp/drop", "/tmp", "/tmp"), TimeProvider.System, NullLogger.Instance));
        var sampler = new PipelineSampler(null, null, watcher, TimeProvider.System);

        await sampler.RefreshAsync(Token);

        sampler.Last.Room.ShouldHaveSingleItem().Folder.ShouldBe("/tmp");
        sampler.Last.DatabaseUp.ShouldBeNull();
        sampler.Last.BrokerUp.ShouldBeNull();
    }
}
